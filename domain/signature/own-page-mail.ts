import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { laneOf } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'
import { blindIndex, type DataKey } from '@/domain/seal/seal'
import { createToken, tokenHash } from '@/domain/seal/token'

type OwnPageTemplate =
  | 'confirmed'
  | 'published'
  | 'taken-back'
  | 'rejected'
  | 'asked'
  | 'objected'
  | 'address-new'
  | 'address-old'
  | 'found'

type Row = { id: string; campaignId: string; language: string }

/** The key to the own page that goes with a mailed link: always the same one. */
export function ownPageToken(key: DataKey, mailed: string): string {
  return blindIndex(key, 'own-page', mailed).toString('base64url')
}

/**
 * Keeps the key to the own page that goes with a mailed link which was used, so that pressing again makes no second key, and no
 * key that others ask for pushes this one out. It lives as long as the signature.
 */
export async function keepSignatureToken(
  client: postgres.TransactionSql,
  row: Row,
  mailed: string,
  now: Date,
): Promise<string> {
  const token = ownPageToken(await findDataKey(row.campaignId, client), mailed)
  await client`
    insert into tokens (hash, purpose, campaign_id, signature_id, created_at)
    values (${tokenHash(token)}, 'signature', ${row.campaignId}, ${row.id}, ${now}) on conflict (hash) do nothing`
  return token
}

/** A new key to the own page, for a mail that someone asked for; the newest few of them work (ASKED_KEYS). */
export async function issueSignatureToken(
  client: postgres.TransactionSql,
  row: Row,
  now: Date,
): Promise<string> {
  const { token, hash } = createToken()
  await client`
    insert into tokens (hash, purpose, campaign_id, signature_id, replaceable, created_at)
    values (${hash}, 'signature', ${row.campaignId}, ${row.id}, true, ${now})`
  return token
}

/**
 * Asks for a mail to the owner of a signature, in the transaction of the fact it tells. It carries the link to the own
 * page, except for word to an address that was left (`address-old`, with an empty token). It leaves after `wait` seconds.
 */
export async function queueOwnPageMail(
  tx: postgres.TransactionSql,
  row: Row,
  mail: { template: OwnPageTemplate; to: string; token: string; wait?: number },
  now: Date,
): Promise<void> {
  const id = uuid()
  const { wait = 0 } = mail
  const key = await findDataKey(row.campaignId, tx)
  const sealed = sealEnvelopeWith(key, id, { to: mail.to, token: mail.token })
  await tx`
    insert into outbox (id, template, language, campaign_id, signature_id, sealed, lane, ready, created_at, next_attempt_at)
    values (${id}, ${mail.template}, ${row.language}, ${row.campaignId}, ${row.id}, ${sealed},
      ${laneOf(key, mail.to)}, ${wait === 0}, ${now}, ${now}::timestamptz + make_interval(secs => ${wait}))`
}
