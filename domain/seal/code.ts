import { randomInt } from 'node:crypto'
import { blindIndex, type DataKey } from './seal'
import { plainDigits } from '@/domain/text/digits'

// The code that stands beside a mailed link. Programs open links and press what they find there; a person types.

/** Times that the code of one mail may be typed; after that a new mail is needed. 5 of 1,000,000 is a guess's chance. */
export const CODE_TRIES = 5

const DIGITS = 6

/** A code of six digits for the mail whose link has this hash, and what is stored of it: a keyed hash bound to the link. */
export function createCode(key: DataKey, link: Buffer): { code: string; hash: Buffer } {
  const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0')
  return { code, hash: codeHash(key, link, code) }
}

/** The same of what was typed, to be compared with what is stored; null when it is no code. */
export function hashOfTyped(key: DataKey, link: Buffer, typed: string): Buffer | null {
  const code = readCode(typed)
  return code === null ? null : codeHash(key, link, code)
}

const LONGEST = 400 // characters: a line or two of the mail

/**
 * Six digits out of what was typed, with the spaces and hyphens that mail programs and people put in, or out of the sentence that
 * was copied around them; letters that look like digits are read as such. Null for anything else, also for two codes.
 */
export function readCode(typed: string): string | null {
  if (typed.length > LONGEST) return null
  const text = plainDigits(typed)
  const together = text.replace(/[\s\p{Pd}]/gu, '')
  const meant = /^(?=.*\d)[\dlIoO]{6}$/.test(together)
    ? together.replace(/[lI]/g, '1').replace(/[oO]/g, '0')
    : together
  if (/^\d{6}$/.test(meant)) return meant
  const alone =
    /(?<![\p{L}\d])(?<!\d[\s.,:/\p{Pd}])(\d{3})[\s\p{Pd}]?(\d{3})(?![\p{L}\d])(?![\s.,:/\p{Pd}]\d)/gu
  const found = new Set([...text.matchAll(alone)].map(([, first, second]) => `${first}${second}`))
  return found.size === 1 ? [...found][0]! : null
}

function codeHash(key: DataKey, link: Buffer, code: string): Buffer {
  return blindIndex(key, 'code', `${link.toString('hex')} ${code}`)
}
