import { createHash } from 'node:crypto'
import { sql } from '@/db/client'
import { openEnvelope } from '@/domain/mail/envelope'
import type { Envelope } from '@/domain/mail/mail'
import { tokenHash } from '@/domain/seal/token'
import { confirmSignature } from '@/domain/signature/signing/confirm'

// Mails to invented addresses: read where they wait, and taken out before anybody sends them.

export const CONSENT = createHash('sha256').update('demonstration').digest()

/** The mail that was just asked for, with a link that still works: its days passed before the campaign was made. */
export async function readMail(campaignId: string, template?: 'countersign' | 'invitation' | 'objection') {
  const client = sql()
  const [mail] = await client<{ id: string; signatureId: string; sealed: Buffer; template: string }[]>`
    select id, signature_id, sealed, template from outbox where campaign_id = ${campaignId} and sent_at is null
      ${template ? client`and template = ${template}` : client``}
    order by created_at desc limit 1`
  if (!mail) return null
  const { token, code } = await openEnvelope({ id: mail.id, campaignId, sealed: mail.sealed })
  await client`
    update tokens set expires_at = now() + interval '1 hour'
    where hash = ${tokenHash(token)} and expires_at is not null`
  return { template: mail.template, signatureId: mail.signatureId, token, code }
}

/** Nothing leaves to an address that was invented; what has left already is its history. */
export async function dropMails(campaignId: string): Promise<void> {
  await sql()`delete from outbox where campaign_id = ${campaignId} and sent_at is null`
}

/** As a person does who reads the mail: behind its link, with its code. */
export async function confirm({ token, code }: Pick<Envelope, 'token' | 'code'>, at: Date): Promise<string> {
  const confirmed = await confirmSignature(token, { code: code ?? '' }, null, at)
  if (typeof confirmed === 'string' || 'faults' in confirmed) throw new Error(JSON.stringify(confirmed))
  return confirmed.signatureToken
}
