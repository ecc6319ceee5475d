import { closingInstant } from './closing-time'
import { renderedLetter } from './rendered-letter'
import { prefixTag } from '@/domain/text/language'
import {
  type DraftFaults,
  type DraftValues,
  LETTER_FIELDS,
  type LetterValues,
  type TranslationValues,
} from './campaign'
import { findDraftFaults, findLetterFaults, findSavingFaults } from './find-faults'
import { normalizeEdition } from './edition'

/** Marks a text that would stand as plain paragraphs. */
async function checkMarkup(faults: DraftFaults, text: string): Promise<void> {
  if (faults.text || (await renderedLetter(text, 'desk')).renderable) return
  faults.text = 'text-too-intricate'
}

export type CheckedDraft = { values: DraftValues; closesAt: Date | null }

/**
 * The values with the closing time as an instant, or every fault. A closing time must lie ahead of now; a draft may
 * still lack what an open campaign needs.
 */
export async function checkDraft(
  values: DraftValues,
  now: Date,
  as: 'draft' | 'open' = 'draft',
): Promise<CheckedDraft | { faults: DraftFaults }> {
  const faults = as === 'draft' ? findSavingFaults(values) : findDraftFaults(values)
  await checkMarkup(faults, values.text)
  let closesAt: Date | null = null
  if (values.closesAt !== '' && !faults.closesAt) {
    const instant = closingInstant(values.closesAt, values.closesZone)
    if (instant === 'zone-unknown') faults.closesZone = 'zone-unknown'
    else if (instant === 'time-skipped') faults.closesAt = 'closing-skipped'
    else if (!(instant instanceof Date)) faults.closesAt = 'closing-invalid'
    else if (instant <= now) faults.closesAt = 'closing-past'
    else closesAt = instant
  }
  return Object.keys(faults).length > 0 ? { faults } : { values, closesAt }
}

/** A letter in the form that is stored and hashed, or every fault of it. */
export async function checkLetter(
  values: LetterValues,
): Promise<{ values: LetterValues } | { faults: DraftFaults }> {
  const faults = findLetterFaults(values)
  await checkMarkup(faults, values.text)
  return Object.keys(faults).length > 0 ? { faults } : { values: normalizeEdition(values) }
}

/**
 * A translation in the form that is stored, its language in canonical form, or every fault of it. While it is being
 * written, fields may still be empty.
 * @param authoritative the language of the letter itself, which a translation cannot be in
 */
export async function checkTranslation(
  { language: tag, ...typed }: TranslationValues,
  authoritative: string,
  as: 'draft' | 'published',
): Promise<{ values: TranslationValues } | { faults: DraftFaults }> {
  const language = prefixTag(tag)
  const checked = await checkLetter(typed)
  const faults: DraftFaults = 'faults' in checked ? checked.faults : {}
  if (as === 'draft') for (const field of LETTER_FIELDS) if (typed[field] === '') delete faults[field]
  if (language === null) faults.language = 'language-required'
  else if (language === authoritative) faults.language = 'language-authoritative'
  if (language === null || Object.keys(faults).length > 0) return { faults }
  return { values: { ...normalizeEdition(typed), language } }
}
