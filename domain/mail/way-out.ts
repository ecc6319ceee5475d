import { findDataKey } from '@/domain/seal/data-key'
import { openInLink, sealInLink } from '@/domain/seal/in-link'
import { mailboxIndex } from './mailbox'

// The "never again" link of a mail whose address is kept nowhere, or not with a signature. What the address is suppressed by
// stands sealed in the link itself: only who got the mail can press the button, and nothing is stored for those who don't.

const USE = 'way_out'
const UUID = 16 // bytes

/** @param token the one in the mail's own link, which this belongs to */
export async function sealWayOut(token: string, to: string, campaignId: string): Promise<string> {
  const about = Buffer.from(campaignId.replaceAll('-', ''), 'hex')
  return sealInLink(USE, token, Buffer.concat([about, mailboxIndex(await findDataKey(null), to)]))
}

export type WayOut = {
  campaignId: string
  /** The blind index of the mailbox that got the mail. */
  mailbox: Buffer
}

/** What it was made of; null for one that belongs to another mail or that nobody here made. */
export async function openWayOut(token: string, sealed: string | undefined): Promise<WayOut | null> {
  const bytes = await openInLink(USE, token, sealed)
  return bytes && { campaignId: bytes.subarray(0, UUID).toString('hex'), mailbox: bytes.subarray(UUID) }
}
