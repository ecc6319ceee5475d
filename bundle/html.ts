// Plain text as it stands in the HTML of letter.html and of the frozen folder.

import { escapeMarkup } from '@/domain/text/escape-markup'

/** Text whose lines stay lines, such as an address. */
export const linesHtml = (text: string): string => escapeMarkup(text.trim()).split('\n').join('<br>\n')

/** What was typed in paragraphs, each in the direction of its own words. */
export function paragraphsHtml(text: string): string {
  const paragraphs = text.split(/\n{2,}/).filter((one) => one.trim() !== '')
  return paragraphs.map((one) => `<p dir="auto">${linesHtml(one)}</p>\n`).join('')
}

/** A sentence with what was typed somewhere, as a paragraph. */
export const lineHtml = (text: string): string => `<p>${linesHtml(text)}</p>\n`
