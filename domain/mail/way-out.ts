import { findDataKey } from '@/domain/seal/data-key'
import { openBytes, sealBytes } from '@/domain/seal/seal'
import { tokenHash } from '@/domain/seal/token'
import { mailboxIndex } from './mailbox'

// The "never again" link of a mail whose address is kept nowhere, or not with a signature. What the address is suppressed by
// stands sealed in the link itself: only who got the mail can press the button, and nothing is stored for those who don't.

const UUID = 16

const place = (hash: Buffer) => ({ table: 'suppressions', column: 'way_out', row: hash.toString('hex') })

/**
 * @param token the one in the mail's own link, which this belongs to
 * @returns 186 hexadecimal digits: base64url may end with a sign that front/mend-link.ts takes for what a text left behind it
 */
export async function sealWayOut(token: string, to: string, campaignId: string): Promise<string> {
  const siteKey = await findDataKey(null)
  const about = Buffer.from(campaignId.replaceAll('-', ''), 'hex')
  const bytes = Buffer.concat([about, mailboxIndex(siteKey, to)])
  return sealBytes(siteKey, place(tokenHash(token)!), bytes).toString('hex')
}

export type WayOut = {
  campaignId: string
  /** The blind index of the mailbox that got the mail. */
  mailbox: Buffer
}

/** What it was made of; null for one that belongs to another mail or that nobody here made. */
export async function openWayOut(token: string, sealed: string | null | undefined): Promise<WayOut | null> {
  const hash = tokenHash(token)
  if (!hash || !sealed || sealed.length > 200) return null
  try {
    const bytes = openBytes(await findDataKey(null), place(hash), Buffer.from(sealed, 'hex'))
    return { campaignId: bytes.subarray(0, UUID).toString('hex'), mailbox: bytes.subarray(UUID) }
  } catch {
    return null
  }
}
