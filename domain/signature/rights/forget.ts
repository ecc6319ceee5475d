import type postgres from 'postgres'
import { cappedIndex } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'
import { emailIndex } from '@/domain/signature/private'

/**
 * Deletes what a campaign keeps by the blind indexes of an address (how many mails it got, what was typed after signing
 * again), unless another signature of that address stands: an officer may also sign as a person.
 */
export async function forgetAddress(
  tx: postgres.TransactionSql,
  campaignId: string,
  email: string | null,
): Promise<void> {
  if (!email) return
  const key = await findDataKey(campaignId, tx)
  const index = emailIndex(key, email)
  const [other] = await tx`
    select from signatures where campaign_id = ${campaignId} and email_index = ${index} limit 1`
  if (other) return
  await tx`delete from mailings where campaign_id = ${campaignId} and email_index = ${cappedIndex(key, email)}`
  await tx`delete from tokens where campaign_id = ${campaignId} and email_index = ${index}`
}
