import { createHash, randomBytes } from 'node:crypto'
import { tokenIn } from '@/paths'

/** A mailed link's token: 256 random bits as base64url (43 characters), and the SHA-256 that is stored. */
export function createToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hash(token) }
}

/**
 * SHA-256 of the token that a link ends with, whatever a program left behind it; null when the text holds none: then no
 * query is needed to know it is unknown.
 */
export function tokenHash(text: string): Buffer | null {
  const token = tokenIn(text)
  return token === null ? null : hash(token)
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token, 'ascii').digest()
}
