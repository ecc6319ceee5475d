import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sealEnvelope } from '@/domain/mail/envelope'
import { createToken } from '@/domain/seal/token'

type OwnPageTemplate = 'confirmed' | 'published' | 'address-new' | 'address-old' | 'found'

type Row = { id: string; campaignId: string; language: string }

/** A new link to the signer's own page; it lives as long as the signature. */
export async function issueSignatureToken(
  client: postgres.TransactionSql,
  row: Row,
  now: Date,
): Promise<string> {
  const { token, hash } = createToken()
  await client`
    insert into tokens (hash, purpose, campaign_id, signature_id, created_at)
    values (${hash}, 'signature', ${row.campaignId}, ${row.id}, ${now})`
  return token
}

/**
 * Asks for a mail to the owner of a signature, in the transaction of the fact it tells. It carries the link to the own
 * page, except for word to an address that was left (`address-old`, with an empty token).
 */
export async function queueOwnPageMail(
  tx: postgres.TransactionSql,
  row: Row,
  mail: { template: OwnPageTemplate; to: string; token: string },
  now: Date,
): Promise<void> {
  const id = uuid()
  const sealed = await sealEnvelope({ id, campaignId: row.campaignId }, { to: mail.to, token: mail.token })
  await tx`
    insert into outbox (id, template, language, campaign_id, signature_id, sealed, created_at, next_attempt_at)
    values (${id}, ${mail.template}, ${row.language}, ${row.campaignId}, ${row.id}, ${sealed}, ${now}, ${now})`
}
