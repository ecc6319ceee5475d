import { renderedLetter } from '@/domain/campaign/rendered-letter'
import { isLanguageTag } from '@/domain/text/language'
import { checkLine, checkText } from '@/domain/text/name'
import { tidyText, tidyTitle } from '@/domain/text/tidy'
import type { TextFault } from '@/domain/text/text-fault'
import { UPDATE_LIMITS, type UpdateFault, type UpdateFaults, type UpdateText } from './update'

function refusalOf(field: 'subject' | 'text', fault: TextFault | null): UpdateFault | null {
  if (fault === null || fault === 'empty') return null
  return fault === 'too-long' ? `${field}-too-long` : `${field}-invalid`
}

/**
 * The texts of an update as they are stored, without those that are empty, or every fault of them. A subject is one line of a mail's
 * header; a text is Markdown as a letter's, and refused when it would stand as plain paragraphs.
 */
export async function checkTexts(typed: UpdateText[]): Promise<UpdateText[] | { faults: UpdateFaults }> {
  const faults: UpdateFaults = {}
  const texts = typed
    .filter(({ language }) => isLanguageTag(language))
    .map(({ language, subject, text }) => ({ language, subject: tidyTitle(subject), text: tidyText(text) }))
    .filter(({ subject, text }) => subject !== '' || text !== '')
  for (const { language, subject, text } of texts) {
    const rules = { max: UPDATE_LIMITS.subject, urls: true }
    const ofSubject = refusalOf('subject', checkLine(subject, rules))
    if (ofSubject) faults[`subject-${language}`] = ofSubject
    const ofText = refusalOf('text', checkText(text, { max: UPDATE_LIMITS.text }))
    if (ofText) faults[`text-${language}`] = ofText
    else if (!(await renderedLetter(text, 'desk')).renderable)
      faults[`text-${language}`] = 'text-too-intricate'
  }
  return Object.keys(faults).length > 0 ? { faults } : texts
}

/** What is missing before an update can be mailed: the letter's own language, and both fields of every other that was begun. */
export function findMissing(texts: UpdateText[], authoritative: string): UpdateFaults {
  const own = texts.find(({ language }) => language === authoritative)
  const all = own ? texts : [{ language: authoritative, subject: '', text: '' }, ...texts]
  return Object.fromEntries(
    all.flatMap(({ language, subject, text }) => [
      ...(subject === '' ? [[`subject-${language}`, 'subject-required'] as const] : []),
      ...(text === '' ? [[`text-${language}`, 'text-required'] as const] : []),
    ]),
  )
}
