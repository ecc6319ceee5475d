import { parse } from 'zod/mini'
import { letter, type LetterField, type LetterValues } from '@/domain/campaign/campaign'

/** What stands in the form beside the letter: its language, what it began from, and whether what changes is shown. */
export type ChangeField = LetterField | 'language' | 'compared' | 'seen' | 'began'

/** The letter that was typed on the page that changes it. */
export const readLetter = (form: Record<string, string>): LetterValues => parse(letter, form)

/** What the page shows again; the language only travels along for the preview. */
export function keepLetter({ language, seen = '', began = '', ...form }: Record<string, string>) {
  return { ...readLetter(form), ...(language ? { language } : {}), seen, began }
}
