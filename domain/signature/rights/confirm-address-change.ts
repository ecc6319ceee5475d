import { settleOrganization } from '@/domain/signature/settle-organization'
import type postgres from 'postgres'
import { brokenConstraint, sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { mailboxDomain } from '@/domain/organization/mailbox-domain'
import { screenMailbox } from '@/domain/review/screen'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { type CodeTried, tryCode } from '@/domain/seal/try-code'
import { forgetAddress } from './forget'
import { findLinked } from '@/domain/signature/link'
import { findAddressChange } from './address-change'
import { keepSignatureToken, queueOwnPageMail } from '@/domain/signature/own-page-mail'
import { tellOfAddress } from '@/domain/signature/move-record'
import { addProof } from '@/domain/signature/proofs'
import { openPrivate } from '@/domain/signature/private'
import { moveUpdates } from '@/domain/update/move-updates'
import { storeAddress, voidLinks } from './store-address'

export type AddressConfirmed =
  { signatureToken: string } | 'link-unknown' | 'link-expired' | 'address-taken' | Exclude<CodeTried, 'right'>

/**
 * Confirms a new address behind the link that was mailed to it. From then on it is the signature's address, and every
 * other link of the signature is void: whoever changes the address because someone else reads the old mailbox must not
 * have to fear the links in it. A fresh link goes to the new address, and word of the change to the old one. Safe to
 * repeat: a second call opens the own page once more.
 * @param typed the code beside the link, which an organization's change takes and which proves the new mailbox
 */
export async function confirmAddressChange(
  token: string,
  typed = '',
  now = new Date(),
): Promise<AddressConfirmed> {
  try {
    return await sql().begin(async (tx) => {
      const asked = await findAddressChange(tx, token, 'lock')
      if (!asked) return 'link-unknown'
      const { row, hash, state, email } = asked
      if (state === 'void') return 'link-expired'
      if (state === 'used' || email === null)
        return { signatureToken: await keepSignatureToken(tx, row, token, now) }
      const organization = row.kind === 'organization'
      const tried = organization ? await tryCode(tx, hash, 'address', typed) : 'right'
      if (tried !== 'right') return tried
      const key = await findDataKey(row.campaignId, tx)
      const before = openPrivate(key, row.id, row)
      const old = before.email
      await storeAddress(tx, row, email)
      // What the address before proved is over.
      await tx`
        update proofs set voided_at = ${now}
        where signature_id = ${row.id} and method = 'mailbox' and voided_at is null`
      await voidLinks(tx, row.id, hash)
      await moveUpdates(tx, row, email)
      if (old) await forgetAddress(tx, row.campaignId, old)
      const signatureToken = await keepSignatureToken(tx, row, token, now)
      await queueOwnPageMail(tx, row, { template: 'address-new', to: email, token: signatureToken }, now)
      if (old) await queueOwnPageMail(tx, row, { template: 'address-old', to: old, token: '' }, now)
      const event = { kind: 'address-changed', actor: 'signer' } as const
      await recordEvent(tx, { ...event, campaignId: row.campaignId, signatureId: row.id }, now)
      // Before the new proof: what it names is told of once.
      await tellOfAddress(tx, row, before, email, now)
      if (organization) await settleMoved(tx, key, token, email, now)
      return { signatureToken }
    })
  } catch (error) {
    const constraint = brokenConstraint(error) ?? ''
    if (['signatures_one_person', 'signatures_one_officer'].includes(constraint)) return 'address-taken'
    throw error
  }
}

/** The new mailbox is proven and looked at like the first one; the row is read anew, because what follows is mailed there. */
async function settleMoved(
  tx: postgres.TransactionSql,
  key: DataKey,
  token: string,
  email: string,
  now: Date,
): Promise<void> {
  const row = (await findLinked(tx, token, 'address', 'read'))!
  const mailbox = { method: 'mailbox', domain: mailboxDomain(email), value: email } as const
  await addProof(tx, key, { signatureId: row.id, ...mailbox }, now)
  await screenMailbox(tx, key, row, openPrivate(key, row.id, row), now)
  await settleOrganization(tx, row, now)
}
