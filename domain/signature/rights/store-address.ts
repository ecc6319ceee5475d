import type postgres from 'postgres'
import { findDataKey } from '@/domain/seal/data-key'
import type { Linked } from '@/domain/signature/link'
import { emailIndex, sealColumn } from '@/domain/signature/private'

/** A signature that waits for its confirmation under the new address gives way: its owner is who confirms here. */
export async function storeAddress(tx: postgres.TransactionSql, row: Linked, email: string): Promise<void> {
  const key = await findDataKey(row.campaignId, tx)
  const index = emailIndex(key, email)
  const unique =
    row.kind === 'person' ? tx`` : tx`and organization_index is not distinct from ${row.organizationIndex}`
  await tx`
    delete from signatures where campaign_id = ${row.campaignId} and email_index = ${index} and kind = ${row.kind}
      ${unique} and confirmed_at is null and id <> ${row.id}`
  await tx`
    update signatures set email = ${sealColumn(key, row.id, 'email', email)}, email_index = ${index}
    where id = ${row.id}`
}

/**
 * Ends every link of the signature but the one that was just used, and the mails that would still carry one. Word to an
 * address that was left before carries none and still goes out: a second change must not silence it. An update carries none to
 * a signer's page, and moves.
 */
export async function voidLinks(tx: postgres.TransactionSql, id: string, used: Buffer): Promise<void> {
  await tx`update tokens set submitted = null, email_index = null where hash = ${used}`
  await tx`delete from tokens where signature_id = ${id} and hash <> ${used}`
  await tx`
    delete from outbox
    where signature_id = ${id} and template not in ('address-old', 'update') and sent_at is null and failed_at is null`
}
