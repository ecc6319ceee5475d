import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import type { Envelope, MailTemplate } from '@/domain/mail/mail'
import { laneOf } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'

type Told = { campaignId: string; template: MailTemplate } & Omit<Envelope, 'to' | 'token'>

/** Asks for a mail to each owner of a campaign, in the letter's language; its link carries no token. */
export async function mailOwners(
  tx: postgres.TransactionSql,
  { campaignId, template, ...about }: Told,
  now: Date,
): Promise<void> {
  const key = await findDataKey(campaignId, tx)
  const owners = await tx<{ email: string; language: string }[]>`
    select u.email, c.language from memberships m join users u on u.id = m.user_id
    join campaigns c on c.id = m.campaign_id where m.campaign_id = ${campaignId} and m.role = 'owner'`
  for (const { email, language } of owners) {
    const id = uuid()
    await tx`
      insert into outbox (id, template, language, campaign_id, sealed, lane, created_at, next_attempt_at)
      values (${id}, ${template}, ${language}, ${campaignId},
        ${sealEnvelopeWith(key, id, { ...about, to: email, token: '' })}, ${laneOf(key, email)}, ${now}, ${now})`
  }
}
