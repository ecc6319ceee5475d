import { timingSafeEqual } from 'node:crypto'
import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { blindIndex, type DataKey } from '@/domain/seal/seal'
import { tokenIn } from '@/paths'
import { canHear } from './can-hear'

// The address that stops the news for the mailbox that a mail went to, and brings them back. It works for as long as the mail may lie
// there, so nothing is stored that could be purged: half of the token names the signature, a quarter is made of that with the
// installation's key, and a quarter of that and the mailbox. After the signature moved to another one, what lies in the mailbox before
// does nothing. It opens nothing else.

const NAMES = 16 // bytes of a signature's id
const MADE = 8 // bytes; guessing one of 2^64, a request each

const seal = (siteKey: DataKey, made: Buffer) =>
  blindIndex(siteKey, 'unsubscribe', made.toString('hex')).subarray(0, MADE)

/**
 * @param siteKey the installation's key
 * @param mailbox blind index of the address that the mail goes to (`emailIndex`)
 */
export function unsubscribeToken(siteKey: DataKey, signatureId: string, mailbox: Buffer): string {
  const id = Buffer.from(signatureId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, seal(siteKey, id), seal(siteKey, Buffer.concat([id, mailbox]))]).toString(
    'base64url',
  )
}

type Unsubscribing = { id: string; isMailed: (mailbox: Buffer | null) => boolean }

/** The signature that a token stops the news of, and whether a mailbox is the one it was mailed to; null for one that nobody here made. */
async function readToken(text: string): Promise<Unsubscribing | null> {
  const bytes = Buffer.from(tokenIn(text) ?? '', 'base64url')
  if (bytes.length !== NAMES + 2 * MADE) return null
  const siteKey = await findDataKey(null)
  const id = bytes.subarray(0, NAMES)
  const of = (part: Buffer, at: number) => timingSafeEqual(seal(siteKey, part), bytes.subarray(at, at + MADE))
  if (!of(id, NAMES)) return null
  return {
    id: id.toString('hex'),
    isMailed: (mailbox) => mailbox !== null && of(Buffer.concat([id, mailbox]), NAMES + MADE),
  }
}

type Found = { campaignId: string; language: string; stands: boolean; mailbox: Buffer | null }

/**
 * A signature as a link in its mails finds it; null where the row is gone. `stands`: whether it can get news; `mailed`: whether at the
 * mailbox of that mail.
 */
export type Mailed = { id: string; row: Omit<Found, 'mailbox'> | null; mailed: boolean }

/** Finds what a token is about; null for one that nobody here made. */
export async function findMailed(text: string): Promise<Mailed | null> {
  const token = await readToken(text)
  if (!token) return null
  const { id } = token
  const client = sql()
  const [found] = await client<Found[]>`
    select campaign_id, language, email_index as mailbox, ${canHear(client, 's')} as stands from signatures s where id = ${id}`
  if (!found) return { id, row: null, mailed: false }
  const { mailbox, ...row } = found
  return { id, row, mailed: token.isMailed(mailbox) }
}
