import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { BYTEA } from '@/db/client'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { laneOf } from '@/domain/mail/mailbox'
import type { DataKey } from '@/domain/seal/seal'
import { createToken } from '@/domain/seal/token'
import { openColumn } from '@/domain/signature/private'
import { isListed } from './counted'

const BATCH = 1_000
type Officer = { id: string; language: string; email: Buffer }

/** Asks for word to every organization's officer that it is on the list: the mails leave when the launch is there to see. */
export async function mailListed(
  tx: postgres.TransactionSql,
  { campaignId, key }: { campaignId: string; key: DataKey },
  now: Date,
): Promise<void> {
  const officers = await tx<Officer[]>`
    select s.id, s.language, s.email from signatures s
    where s.campaign_id = ${campaignId} and s.kind = 'organization' and s.email is not null and ${isListed(tx)}
    order by s.number`
  for (let from = 0; from < officers.length; from += BATCH) {
    const mails = officers.slice(from, from + BATCH).map((officer) => toMail(key, officer))
    const column = <T>(pick: (mail: (typeof mails)[number]) => T) => mails.map(pick)
    const bytes = (pick: (mail: (typeof mails)[number]) => Buffer) => tx.array(column(pick), BYTEA)
    await tx`
      insert into tokens (hash, purpose, campaign_id, signature_id, replaceable, created_at)
      select hash, 'signature', ${campaignId}, id, true, ${now}
      from unnest(${bytes(({ hash }) => hash)}::bytea[], ${column(({ signature }) => signature)}::uuid[]) as of (hash, id)`
    await tx`
      insert into outbox (id, template, language, campaign_id, signature_id, sealed, lane, created_at, next_attempt_at)
      select id, 'published', language, ${campaignId}, signature, sealed, lane, ${now}, ${now}
      from unnest(${column(({ id }) => id)}::uuid[], ${column(({ language }) => language)}::text[],
        ${column(({ signature }) => signature)}::uuid[], ${bytes(({ sealed }) => sealed)}::bytea[],
        ${column(({ lane }) => lane)}::smallint[]) as of (id, language, signature, sealed, lane)`
  }
}

function toMail(key: DataKey, officer: Officer) {
  const to = openColumn(key, officer.id, 'email', officer.email)!
  const { token, hash } = createToken()
  const id = uuid()
  const sealed = sealEnvelopeWith(key, id, { to, token })
  return { id, hash, sealed, signature: officer.id, language: officer.language, lane: laneOf(key, to) }
}
