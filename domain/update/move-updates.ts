import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { laneOf } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'
import { emailIndex } from '@/domain/signature/private'
import { unsubscribeToken } from './unsubscribe-token'

type Moved = { id: string; campaignId: string }

/**
 * Turns the updates that wait for a signer to the address that they moved to. Each becomes another mail: what was tried at the
 * address before can't be repeated under its key with another recipient.
 */
export async function moveUpdates(tx: postgres.TransactionSql, signer: Moved, to: string): Promise<void> {
  const waiting = await tx<{ id: string }[]>`
    select id from outbox where signature_id = ${signer.id} and template = 'update'
      and coalesce(sent_at, failed_at) is null for no key update`
  if (waiting.length === 0) return
  const key = await findDataKey(signer.campaignId, tx)
  const token = unsubscribeToken(await findDataKey(null, tx), signer.id, emailIndex(key, to))
  for (const { id } of waiting) {
    const fresh = uuid()
    await tx`
      update outbox set id = ${fresh}, sealed = ${sealEnvelopeWith(key, fresh, { to, token })}, lane = ${laneOf(key, to)}, attempts = 0
      where id = ${id}`
  }
}
