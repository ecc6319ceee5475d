import { checkEmail } from '@/domain/text/email'
import { isLanguageTag } from '@/domain/text/language'
import { checkText, checkLine } from '@/domain/text/name'
import { type TextFault } from '@/domain/text/text-fault'
import {
  type DraftRefusal,
  LIMITS,
  type DraftValues,
  type DraftFaults,
  type DraftField,
  type LetterValues,
} from './campaign'
import { slugFault } from './slug'

type Written = 'title' | 'addressees' | 'text' | 'responsible'

/** The refusal of a field for what the rules of text find in it. */
function refusalOf(field: Written, fault: TextFault | null): DraftRefusal | null {
  if (fault === null) return null
  if (fault === 'empty') return `${field}-required`
  return fault === 'too-long' ? `${field}-too-long` : `${field}-invalid`
}

const blockFault = (field: Written, value: string) =>
  refusalOf(field, checkText(value, { max: LIMITS[field] }))

/** What may still be missing while a draft is being written; opening needs it. */
const MISSING = new Set<DraftRefusal>(['addressees-required', 'text-required', 'responsible-required'])

/**
 * The faults that keep a draft from being saved: a title and an address are needed, and what is written must be
 * sound; the rest may be missing until the campaign is opened.
 */
export function findSavingFaults(values: DraftValues): DraftFaults {
  const faults = Object.entries(findDraftFaults(values)).filter(
    ([field, fault]) => values[field as DraftField] !== '' || !(MISSING.has(fault) || field === 'contact'),
  )
  return Object.fromEntries(faults) as DraftFaults
}

/** The faults of a letter's own fields. Whether its Markdown can be shown is the verb's to check: see draft-values.ts. */
function letterFaults(values: LetterValues): Partial<Record<DraftField, DraftRefusal | null>> {
  return {
    title: refusalOf('title', checkLine(values.title, { max: LIMITS.title, letter: true, urls: true })),
    addressees: blockFault('addressees', values.addressees),
    text: blockFault('text', values.text),
  }
}

const onlyFaults = (faults: Partial<Record<DraftField, DraftRefusal | null>>) =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault)) as DraftFaults

/** Every fault of a letter, one per field: what an edition or a translation must not have. */
export function findLetterFaults(values: LetterValues): DraftFaults {
  return onlyFaults(letterFaults(values))
}

/** Every fault of a draft, one per field. closesAt is checked against the zone by the verb, which has a clock. */
export function findDraftFaults(values: DraftValues): DraftFaults {
  const { title, addressees, text } = letterFaults(values)
  return onlyFaults({
    title,
    slug: slugFault(values.slug),
    addressees,
    text,
    language: isLanguageTag(values.language) ? null : 'language-required',
    contact: checkEmail(values.contact) ? 'contact-invalid' : null,
    responsible: blockFault('responsible', values.responsible),
    closesAt:
      values.closesAt === '' || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(values.closesAt)
        ? null
        : 'closing-invalid',
  })
}
