import { findDataKey } from '@/domain/seal/data-key'
import { openField, sealField } from '@/domain/seal/seal'
import { tokenHash } from '@/domain/seal/token'

// The address a code was asked for is kept nowhere. Its page shows it all the same, because it stands sealed in the address
// to which the browser is sent.

const place = (hash: Buffer) => ({ table: 'tokens', column: 'asked_for', row: hash.toString('hex') })

/** An address as it stands in the address of the page where the code is typed, in hexadecimal digits: nobody but this site can read it. */
export async function sealAskedAddress(token: string, email: string): Promise<string> {
  return sealField(await findDataKey(null), place(tokenHash(token)!), email).toString('hex')
}

/** The same to show; null when the page was opened without it, or with that of another. */
export async function openAskedAddress(token: string, sealed: string | undefined): Promise<string | null> {
  const hash = tokenHash(token)
  if (!hash || !sealed || sealed.length > 1_000) return null
  try {
    return openField(await findDataKey(null), place(hash), Buffer.from(sealed, 'hex'))
  } catch {
    return null
  }
}
