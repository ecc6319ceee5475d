import type postgres from 'postgres'
import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { findKeyMaker } from '@/domain/limit/key'
import { findDataKey } from '@/domain/seal/data-key'
import { canonicalEmail } from '@/domain/text/canonical-email'
import { checkEmail, type EmailFault } from '@/domain/text/email'
import { readEmail } from '@/domain/text/read-email'
import { findLinked } from '@/domain/signature/link'
import { listNewAddresses, voidAddressChange } from './address-change'
import { openPrivate } from '@/domain/signature/private'
import { ADDRESS_ASKS_A_DAY } from '@/domain/signature/caps'
import { type Asking, storeAsked } from './ask-new-address'

export type AddressRefusal = 'link-unknown' | 'not-possible' | 'address-same' | 'address-too-often'

/**
 * Asks to change the address of a signature from its own page. Until the owner of the new mailbox presses the button
 * behind the mailed link (for an organization: types the code beside it), the old address stands; the newest wish replaces an earlier one. What is answered says
 * nothing about the new address: one that has signed the letter already gets the link to its own page instead, and the
 * caps of mail and "never write to me again" hold in silence. Two mailboxes meet here, so nothing is freed (owner.ts): two
 * signers who ask for each other's address would wait forever.
 */
export async function requestAddressChange(
  token: string,
  typed: string,
  now = new Date(),
): Promise<'done' | AddressRefusal | EmailFault | 'email-required'> {
  const email = readEmail(typed)
  if (email === '') return 'email-required'
  const fault = checkEmail(email)
  if (fault) return fault
  const siteKey = await findDataKey(null)
  const keyOf = await findKeyMaker()
  return sql().begin(async (tx) => {
    const row = await findLinked(tx, token, 'signature', 'lock')
    if (!row) return 'link-unknown'
    // Once its campaign's addresses were erased none is taken any more.
    if (!row.confirmedAt || row.withdrawnAt || row.erasedAt || !row.email) return 'not-possible'
    const key = await findDataKey(row.campaignId, tx)
    const old = openPrivate(key, row.id, row).email
    if (old && canonicalEmail(old) === canonicalEmail(email)) return 'address-same'
    const [asks] = await tx<{ lately: number }[]>`
      select count(*)::int as lately from tokens
      where signature_id = ${row.id} and purpose = 'address' and created_at > ${now}::timestamptz - interval '1 day'`
    if (asks!.lately >= ADDRESS_ASKS_A_DAY) return 'address-too-often'
    if (!(await replaceAsked(tx, { row, email, keys: { key, siteKey, keyOf }, now }))) return 'done'
    const event = { kind: 'address-change-asked', actor: 'signer' } as const
    await recordEvent(tx, { ...event, campaignId: row.campaignId, signatureId: row.id }, now)
    return 'done'
  })
}

/** Thrown to leave a savepoint: no new mail may leave now, so the link that the same address got stays good. */
class EarlierStays extends Error {}

/**
 * The newest wish replaces an earlier one; that for the same address once more does when its mail leaves.
 * @returns false when the earlier one stays, and nothing was stored
 */
async function replaceAsked(tx: postgres.TransactionSql, asking: Asking): Promise<boolean> {
  const { row, email, keys, now } = asking
  const waiting = (await listNewAddresses(row.id, keys.key, tx)).find(({ expiresAt }) => expiresAt > now)
  const again = waiting !== undefined && canonicalEmail(waiting.email) === canonicalEmail(email)
  try {
    await tx.savepoint(async (inner) => {
      await voidAddressChange(inner, row.id, now)
      const mailed = await inner`${storeAsked(inner, asking)}`
      if (again && mailed.count === 0) throw new EarlierStays()
    })
    return true
  } catch (error) {
    if (!(error instanceof EarlierStays)) throw error
    return false
  }
}
