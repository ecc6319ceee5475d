import { findCharacterFault } from './character-fault'
import { findHidden } from './hidden'
import { holdsAddress, looksLikeLink } from './links'
import type { TextFault } from './text-fault'

export interface LineRules {
  /** Most code points allowed. */
  max: number
  /** True when at least one letter of any script must stand in it (people's names). Default false. */
  letter?: boolean
  /** True when web and mail addresses may stand in it (a title of a letter, a source). Default false: a person's name. */
  urls?: boolean
}

/**
 * How long a text is, as every limit counts it: in code points, as JSON Schema's maxLength does, so that the form, the API's
 * document and the server agree.
 */
export function countCharacters(text: string): number {
  return [...text].length
}

function lengthFault(text: string, max: number): TextFault | null {
  if (text.trim() === '') return 'empty'
  // A code point is one or two units: most texts are settled without walking through them.
  if (text.length > max && (text.length > max * 2 || countCharacters(text) > max)) return 'too-long'
  return null
}

const characterFault = (text: string) => findCharacterFault(text)?.fault ?? null

/**
 * Checks one line that a visitor typed (a person's name, a title of a letter) against the rules for typed text in the
 * design. The text is kept as typed; the caller tidies it first (tidy.ts). Length counts code points.
 */
export function checkLine(text: string, rules: LineRules): TextFault | null {
  const fault = lengthFault(text, rules.max) ?? characterFault(text)
  if (fault) return fault
  // NFKC turns the full-width and small variants of these characters into the plain ones.
  if (!rules.urls && /^[=+\-@]/.test(text.trimStart().slice(0, 1).normalize('NFKC')))
    return 'starts-like-a-formula'
  if (!rules.urls && looksLikeLink(text)) return 'looks-like-a-link'
  return rules.letter && !/\p{L}/u.test(text) ? 'no-letter' : null
}

/**
 * Checks one line that names an organization, where someone works or what they do there. It may begin with any sign, hold
 * digits only, and be or hold a bare domain ("+972 Magazine", "1984", "Bridgewatch.org"), but no email address and no
 * link. It is never shown as a link.
 */
export function checkOrganization(text: string, max: number): TextFault | null {
  const fault = lengthFault(text, max) ?? characterFault(text)
  if (fault) return fault
  if (holdsAddress(text)) return 'holds-an-address'
  return /[\p{L}\p{N}]/u.test(text) ? null : 'no-letter-or-digit'
}

/**
 * Checks a text of several lines (a letter, addressees, a note). Line breaks (LF or CRLF) and tabs are allowed, and the
 * invisible characters that prose needs; links are. Length counts code points. It does not check Markdown.
 */
export function checkText(text: string, rules: { max: number }): TextFault | null {
  const fault = lengthFault(text, rules.max)
  if (fault) return fault
  return findHidden(text)?.fault ?? null
}
