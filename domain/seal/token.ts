import { createHash, randomBytes } from 'node:crypto'

/** A mailed link's token: 256 random bits as base64url (43 characters), and the SHA-256 that is stored. */
export function createToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hash(token) }
}

/** SHA-256 of a token, or null when the text cannot be one: then no query is needed to know it is unknown. */
export function tokenHash(token: string): Buffer | null {
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? hash(token) : null
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token, 'ascii').digest()
}
