import { isWebsite } from '@/domain/signature/find-faults'
import { holdsAddress, holdsMailAddress } from '@/domain/text/links'
import { findCountry, LONGEST_COUNTRY } from '@/domain/text/find-country'
import { foldForComparison } from '@/domain/text/fold'

// What a cell holds, whatever the heading over it says.

export type CellKind = 'empty' | 'mail' | 'link' | 'date' | 'number' | 'yes-no' | 'country' | 'prose' | 'text'

const PROSE = 260 // characters; no organization's name is longer

const numeric = /^[\p{N}\p{Sc}\s.,:;+\-−–%‰°#№()/'’*xX]+$/u
const numericDate = /^\D{0,12}\d{1,4}\s?[./\-年]\s?\d{1,2}\s?[./\-月]\s?\d{1,4}(?:\D|$)/u
const wordDate =
  /^(?:\p{L}{2,12}[,.]? )?(?:\d{1,2}(?:st|nd|rd|th|er|º|\.)? (?:de )?\p{L}{3,12}\.?,? (?:de )?\d{4}|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?:[\s,T]|$)/u
const clock = /^\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?$/iu

const YES_NO = new Set(
  [
    'yes', 'no', 'y', 'n', 'true', 'false', 'x', '✓', '✔', '☑', '☐', 'agree', 'i agree', 'disagree', 'not sure', 'accepted', 'checked', 'unchecked', 'oui', 'non', 'vrai',
    'faux', 'ja', 'nein', 'wahr', 'falsch', 'si', 'sí', 'no', 'verdadero', 'falso', 'sì', 'vero', 'sim', 'não', 'nao', 'verdadeiro', 'はい', 'いいえ', '○', '×', 'نعم', 'لا', 'on', 'off',
  ].map(foldForComparison),
) // prettier-ignore

/** Whether a cell answers a question and says nothing else. */
export function isYesNo(cell: string): boolean {
  return YES_NO.has(foldForComparison(cell))
}

/** What stands in a cell: something of its own kind, or a text that may be a name. */
export function cellKind(cell: string): CellKind {
  const text = cell.trim()
  if (text === '' || /^[\p{P}\p{S}\s]{1,3}$/u.test(text)) return YES_NO.has(text) ? 'yes-no' : 'empty'
  if (text.length > PROSE) return holdsMailAddress(text.slice(0, PROSE)) ? 'mail' : 'prose'
  if (holdsMailAddress(text)) return 'mail'
  if (numericDate.test(text) || wordDate.test(text) || clock.test(text)) return 'date'
  if (numeric.test(text) && /\p{N}/u.test(text)) return 'number'
  if (isYesNo(text)) return 'yes-no'
  if (text.length <= LONGEST_COUNTRY && findCountry(text) !== null) return 'country'
  return holdsAddress(text) || isLink(text) ? 'link' : 'text'
}

/** A bare domain is a link here too: a column of them is a column of sites. */
function isLink(text: string): boolean {
  return /\.[a-z]{2,24}\/?$/.test(text) && isWebsite(text)
}
