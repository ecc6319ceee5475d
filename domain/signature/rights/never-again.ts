import type postgres from 'postgres'
import { sql } from '@/db/client'
import { neverAskAgain } from '@/domain/invitation/never-ask-again'
import { mailboxIndex } from '@/domain/mail/mailbox'
import { suppress } from '@/domain/mail/suppress'
import { openWayOut } from '@/domain/mail/way-out'
import { removeRoleAddress } from '@/domain/organization/keep-role-address'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { tokenHash } from '@/domain/seal/token'
import { openColleague } from '@/domain/signature/colleague'
import { findLinked } from '@/domain/signature/link'
import { findAddressChange, voidAddressChange } from './address-change'
import { openPrivate } from '@/domain/signature/private'

/**
 * "This wasn't me, never write to me again", from a link in any mail about a signature: the address is suppressed on
 * this whole installation, and a signature that waits for its confirmation is deleted. A confirmed one stays: who
 * confirmed it can withdraw it on its own page. A change of address that waits is stopped, and the signature, which is
 * someone else's, is left alone. A role address is removed. Safe to repeat.
 * @param sealed what the link of a mail about an organization carries (domain/mail/way-out.ts)
 */
export async function suppressAddress(
  token: string,
  sealed?: string,
  now = new Date(),
): Promise<'done' | 'link-unknown'> {
  const siteKey = await findDataKey(null)
  const wayOut = await openWayOut(token, sealed)
  if (sealed !== undefined && !wayOut) return 'link-unknown'
  return sql().begin(async (tx) => {
    if (wayOut) {
      await suppress(tx, wayOut, now)
      await removeRoleAddress(token, tx)
      return 'done'
    }
    if (await suppressColleague(tx, token, siteKey, now)) return 'done'
    const asked = await findAddressChange(tx, token, 'lock')
    const row =
      asked?.row ??
      (await findLinked(tx, token, 'confirm', 'lock')) ??
      (await findLinked(tx, token, 'signature', 'lock'))
    if (!row) return neverAskAgain(tx, token, siteKey, now)
    // A void link without its address leads to a signature whose own address may be anybody's.
    const own =
      asked?.state === 'void' ? null : openPrivate(await findDataKey(row.campaignId, tx), row.id, row).email
    const email = asked?.email ?? own
    if (!email) return 'link-unknown'
    if (asked?.state === 'pending') await voidAddressChange(tx, row.id, now)
    await suppress(tx, { mailbox: mailboxIndex(siteKey, email), campaignId: row.campaignId }, now)
    if (!row.confirmedAt) await tx`delete from signatures where id = ${row.id}`
    return 'done'
  })
}

/** A second officer who was asked and wants no mail: their link ends, and the signature, which is someone else's, is left alone. */
async function suppressColleague(
  tx: postgres.TransactionSql,
  token: string,
  siteKey: DataKey,
  now: Date,
): Promise<boolean> {
  const hash = tokenHash(token)
  if (!hash) return false
  const [asked] = await tx<{ campaignId: string; submitted: Buffer | null }[]>`
    select campaign_id, submitted from tokens where hash = ${hash} and purpose = 'countersignature'`
  if (!asked?.submitted) return false
  const { email } = openColleague(await findDataKey(asked.campaignId, tx), hash, asked.submitted)
  await suppress(tx, { mailbox: mailboxIndex(siteKey, email), campaignId: asked.campaignId }, now)
  await tx`update tokens set expires_at = ${now}, submitted = null, email_index = null where hash = ${hash}`
  return true
}
