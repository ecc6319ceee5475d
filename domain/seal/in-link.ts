import { findDataKey } from './data-key'
import { openBytes, sealBytes } from './seal'
import { tokenHash } from './token'

// What is kept nowhere and only stands in a link, beside its token: sealed with the installation's key and bound to that token.

const LONGEST = 1_000 // digits

const place = (use: string, hash: Buffer) => ({ table: 'tokens', column: use, row: hash.toString('hex') })

/**
 * Seals bytes for a link with this token. What was sealed for one use is nothing for another.
 * @returns hexadecimal digits: base64url may end with a sign that front/mend-link.ts takes for what a text left behind a link
 */
export async function sealInLink(use: string, token: string, bytes: Uint8Array): Promise<string> {
  return sealBytes(await findDataKey(null), place(use, tokenHash(token)!), bytes).toString('hex')
}

/** Opens it; null for what belongs to another link or use, and for what nobody here sealed. */
export async function openInLink(
  use: string,
  token: string,
  sealed: string | undefined,
): Promise<Buffer | null> {
  const hash = tokenHash(token)
  if (!hash || !sealed || sealed.length > LONGEST) return null
  try {
    return openBytes(await findDataKey(null), place(use, hash), Buffer.from(sealed, 'hex'))
  } catch {
    return null
  }
}
