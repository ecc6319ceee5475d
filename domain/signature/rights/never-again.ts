import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { neverAskAgain } from '@/domain/invitation/never-ask-again'
import { mailboxIndex } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'
import { findLinked } from '@/domain/signature/link'
import { findAddressChange, voidAddressChange } from './address-change'
import { openPrivate } from '@/domain/signature/private'

/**
 * "This wasn't me, never write to me again", from a link in any mail about a signature: the address is suppressed on
 * this whole installation, and a signature that waits for its confirmation is deleted. A confirmed one stays: who
 * confirmed it can withdraw it on its own page. A change of address that waits is stopped, and the signature, which is
 * someone else's, is left alone. Safe to repeat.
 */
export async function suppressAddress(token: string, now = new Date()): Promise<'done' | 'link-unknown'> {
  const siteKey = await findDataKey(null)
  return sql().begin(async (tx) => {
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
    await tx`
      insert into suppressions (email_index, reason, created_at)
      values (${mailboxIndex(siteKey, email)}, 'not-me', ${now}) on conflict do nothing`
    const event = { campaignId: row.campaignId, kind: 'address-suppressed', actor: 'signer' } as const
    await recordEvent(tx, event, now)
    if (!row.confirmedAt) await tx`delete from signatures where id = ${row.id}`
    return 'done'
  })
}
