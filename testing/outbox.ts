import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { sealEnvelope } from '@/domain/mail/envelope'
import type { MailTemplate } from '@/domain/mail/mail'

// Rows for tests of what happens to a mail after it was asked for; how it is asked for is tested with the verbs.

/** An open campaign with one edition. */
export async function putCampaign(title = 'Keep the lights on'): Promise<{ id: string; editionId: string }> {
  const id = uuid()
  const editionId = uuid()
  await sql()`
    with campaign as (
      insert into campaigns (id, slug, language, contact, responsible, opened_at)
      values (${id}, ${`letter-${randomBytes(6).toString('hex')}`}, 'en', 'letters@example.org', 'Example Network', now())
    )
    insert into editions (id, campaign_id, number, hash, language, addressees, title, text, published_at)
    values (${editionId}, ${id}, 1, ${randomBytes(32)}, 'en', 'The council', ${title}, 'Text', now())`
  return { id, editionId }
}

/** A signature that waits for its confirmation. */
export async function putSignature(
  campaign: { id: string; editionId: string },
  signedAt = new Date(),
): Promise<string> {
  const id = uuid()
  await sql()`
    insert into signatures (id, campaign_id, edition_id, kind, language, consent_hash, email_index, listed, signed_at)
    values (${id}, ${campaign.id}, ${campaign.editionId}, 'person', 'en', ${randomBytes(32)}, ${randomBytes(32)}, true,
      ${signedAt})`
  return id
}

type Wanted = {
  campaignId: string | null
  signatureId?: string
  template?: MailTemplate
  to?: string
  token?: string
  code?: string
  createdAt?: Date
}

/** A row that asks for one mail. */
export async function putMail(wanted: Wanted): Promise<string> {
  const id = uuid()
  const { campaignId, signatureId = null, template = 'confirm', to = 'signer@example.org' } = wanted
  const createdAt = wanted.createdAt ?? new Date()
  const token = wanted.token ?? randomBytes(32).toString('base64url')
  const code = wanted.code === undefined ? {} : { code: wanted.code }
  const sealed = await sealEnvelope({ id, campaignId }, { to, token, ...code })
  await sql()`
    insert into outbox (id, template, language, campaign_id, signature_id, sealed, created_at, next_attempt_at)
    values (${id}, ${template}, 'en', ${campaignId}, ${signatureId}, ${sealed}, ${createdAt}, ${createdAt})`
  return id
}

export type OutboxRow = {
  attempts: number
  lastFault: string | null
  sealed: Buffer | null
  nextAttemptAt: Date
  sentAt: Date | null
  failedAt: Date | null
}

export async function readMail(id: string): Promise<OutboxRow | undefined> {
  const [row] = await sql()<OutboxRow[]>`
    select attempts, last_fault, sealed, next_attempt_at, sent_at,
      failed_at
    from outbox where id = ${id}`
  return row
}

/** Makes what waits due now, as if its time had passed, and so had any pause. */
export async function makeDue(): Promise<void> {
  await sql()`update mail_pace set paused_until = now()`
  await sql()`update outbox set next_attempt_at = now() - interval '1 second' where sent_at is null and failed_at is null`
}
