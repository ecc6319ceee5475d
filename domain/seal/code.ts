import { randomInt } from 'node:crypto'
import { blindIndex, type DataKey } from './seal'

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

/** Six digits out of what was typed, with the spaces and hyphens that mail programs and people put in; null for anything else. */
export function readCode(typed: string): string | null {
  if (typed.length > 64) return null
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replace(/\p{Nd}/gu, toAscii)
  return /^\d{6}$/.test(digits) ? digits : null
}

/** A decimal digit of any script: each script's ten stand in a row, from zero (Unicode Standard, 4.6). */
function toAscii(digit: string): string {
  let value = 0
  for (let at = digit.codePointAt(0)! - 1; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(at)); at -= 1)
    value += 1
  return String(value % 10)
}

function codeHash(key: DataKey, link: Buffer, code: string): Buffer {
  return blindIndex(key, 'code', `${link.toString('hex')} ${code}`)
}
