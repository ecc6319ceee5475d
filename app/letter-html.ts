import { renderLetter } from '@/domain/campaign/markdown'
import { translator } from '@/messages/translator'

/** A letter's Markdown as sanitized HTML, with the words around its footnotes in the letter's language. */
export function letterHtml(text: string, language: string): string {
  const t = translator(language, 'letter')
  return renderLetter(text, {
    footnoteLabel: t('footnotes'),
    backLabel: t('backToText', { reference: '{reference}' }),
  })
}
