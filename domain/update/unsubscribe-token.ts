import { timingSafeEqual } from 'node:crypto'
import { findDataKey } from '@/domain/seal/data-key'
import { blindIndex, type DataKey } from '@/domain/seal/seal'
import { tokenIn } from '@/paths'

// The address that stops the news for one signature. It works for as long as the mail may lie in a mailbox, so nothing is stored that
// could be purged: half of the token names the signature, the other half is made of that with the installation's key. It opens
// nothing else.

const HALF = 16 // bytes; guessing one of 2^128

const seal = (siteKey: DataKey, id: Buffer) =>
  blindIndex(siteKey, 'unsubscribe', id.toString('hex')).subarray(0, HALF)

/** @param siteKey the installation's key */
export function unsubscribeToken(siteKey: DataKey, signatureId: string): string {
  const id = Buffer.from(signatureId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, seal(siteKey, id)]).toString('base64url')
}

/** The signature that a token stops the news of; null for one that nobody here made. */
export async function readUnsubscribeToken(text: string): Promise<string | null> {
  const bytes = Buffer.from(tokenIn(text) ?? '', 'base64url')
  if (bytes.length !== 2 * HALF) return null
  const id = bytes.subarray(0, HALF)
  const made = seal(await findDataKey(null), id)
  return timingSafeEqual(made, bytes.subarray(HALF)) ? id.toString('hex') : null
}
