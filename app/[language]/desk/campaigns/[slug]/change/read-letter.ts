import { parse } from 'zod/mini'
import { letter, type LetterValues } from '@/domain/campaign/campaign'

/** The letter that was typed on the page that changes it. */
export const readLetter = (form: Record<string, string>): LetterValues => parse(letter, form)

/** What the page shows again; the language only travels along for the preview. */
export function keepLetter(form: Record<string, string>): Record<string, string> {
  return { ...readLetter(form), ...(form.language ? { language: form.language } : {}) }
}
