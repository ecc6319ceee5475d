import { type RenderedLetter } from '@/domain/campaign/markdown'
import { renderedLetter } from '@/domain/campaign/rendered-letter'
import { translator } from '@/messages/translator'

type Asking = Parameters<typeof renderedLetter>[1]

/** A letter as pages show it, with the words around its footnotes in the letter's language. */
export function shownLetter(text: string, language: string, asking: Asking): Promise<RenderedLetter> {
  const t = translator(language, 'letter')
  return renderedLetter(text, asking, {
    footnoteLabel: t('footnotes'),
    backLabel: t('backToText', { reference: '{reference}' }),
  })
}

/** A letter's Markdown as sanitized HTML. */
export async function letterHtml(text: string, language: string, asking: Asking): Promise<string> {
  return (await shownLetter(text, language, asking)).html
}
