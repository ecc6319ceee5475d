import type { HtmlElement } from '@/domain/campaign/markdown-html'
import type { Blocks } from './block'
import { writeParagraph } from './paragraph'
import { COLOR } from './style'

/** Code keeps its lines. */
export async function writeCode(
  { sheet, parent, voice, place, style }: Blocks,
  element: HtmlElement,
): Promise<void> {
  const text = textOf(element).replace(/\n$/, '').replaceAll('\t', '    ')
  const small = { ...style, size: style.size * 0.88, color: COLOR.quiet }
  const shown = text.replace(/^ +/gm, (spaces) => '\u00A0'.repeat(spaces.length))
  const setting = { voice: { ...voice, base: 'ltr' as const }, place, leading: small.size * 1.4, after: 6 }
  await writeParagraph(sheet, parent, [{ text: shown, style: small }], { ...setting, tag: 'Code' })
}

function textOf(element: HtmlElement): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
}
