import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import type { Envelope, MailTemplate } from '@/domain/mail/mail'
import { laneOf } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { environment } from '@/env'

type Told = { campaignId: string; template: MailTemplate } & Omit<Envelope, 'to' | 'token'>
type Reader = { email: string; language: string }

/**
 * Asks for a mail to each owner of a campaign, in the letter's language; its link carries no token.
 * @param except the owner who did it, and knows
 * @param key the campaign's, where the caller has it
 */
export async function mailOwners(
  tx: postgres.TransactionSql,
  told: Told,
  now: Date,
  { except, key }: { except?: string | undefined; key?: DataKey } = {},
): Promise<void> {
  const { campaignId } = told
  const owners = await tx<Reader[]>`
    select u.email, c.language from memberships m join users u on u.id = m.user_id
    join campaigns c on c.id = m.campaign_id
    where m.campaign_id = ${campaignId} and m.role = 'owner' and u.id is distinct from ${except ?? null}`
  const sealing = key ?? (await findDataKey(campaignId, tx))
  for (const owner of owners) await put(tx, told, owner, sealing, now)
}

/** Asks for a mail about a campaign to whoever runs this installation. In English, as the command line is. */
export async function mailHost(tx: postgres.TransactionSql, told: Told, now: Date): Promise<void> {
  const host = { email: environment().HOST_CONTACT, language: 'en' }
  await put(tx, told, host, await findDataKey(told.campaignId, tx), now)
}

async function put(
  tx: postgres.TransactionSql,
  { campaignId, template, ...about }: Told,
  { email, language }: Reader,
  key: DataKey,
  now: Date,
): Promise<void> {
  const id = uuid()
  await tx`
    insert into outbox (id, template, language, campaign_id, sealed, lane, created_at, next_attempt_at)
    values (${id}, ${template}, ${language}, ${campaignId},
      ${sealEnvelopeWith(key, id, { ...about, to: email, token: '' })}, ${laneOf(key, email)}, ${now}, ${now})`
}
