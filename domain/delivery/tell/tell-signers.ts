import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { BYTEA, sql } from '@/db/client'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { mailGoesOn } from '@/domain/mail/held'
import { laneOf, suppressionIndexes } from '@/domain/mail/mailbox'
import { roomInLine } from '@/domain/mail/room-in-line'
import { withoutUnwanted } from '@/domain/mail/unwanted'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { createToken } from '@/domain/seal/token'
import { openColumn } from '@/domain/signature/private'
import { paths } from '@/paths'
import { wantsNews } from '@/domain/mail/wants-news'

type Tx = postgres.TransactionSql
type Due = { id: string; campaignId: string; slug: string; number: number; toldUpTo: number }
type Signer = { id: string; number: number; language: string; email: Buffer }

/**
 * Tells those who want news of a letter that it was delivered, in the order of their numbers, each mailbox once a delivery. No more
 * at once than leave soon, and none while confirmations stand in line. Where it stopped stands in the delivery: a worker that is
 * killed repeats nothing.
 * @returns how many signers were dealt with
 */
export async function tellSigners(now = new Date()): Promise<number> {
  const siteKey = await findDataKey(null)
  return sql().begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('signers who are told', 0))`
    const room = await roomInLine(tx, tx`template = 'delivered'`, now)
    if (room === 0) return 0
    const [due] = await tx<Due[]>`
      select d.id, d.campaign_id, c.slug, d.number, d.told_up_to from deliveries d join campaigns c on c.id = d.campaign_id
      where d.final_at is not null and d.told_at is null and (not c.collects_first or c.launched_at is not null)
        and ${mailGoesOn(tx, 'c.id', now)}
      order by d.told_up_to, d.final_at limit 1 for no key update of d`
    if (!due) return 0
    const signers = await nextSigners(tx, due, room)
    await ask(tx, due, signers, siteKey, now)
    const upTo = signers.at(-1)?.number ?? due.toldUpTo
    const over = signers.length < room ? now : null
    await tx`update deliveries set told_up_to = ${upTo}, told_at = ${over} where id = ${due.id}`
    return signers.length
  })
}

/** Of several signatures of one mailbox, an officer's and their own, the first one is told. */
function nextSigners(tx: Tx, { campaignId, toldUpTo }: Due, limit: number) {
  return tx<Signer[]>`
    select s.id, s.number, s.language, s.email from signatures s
    where s.campaign_id = ${campaignId} and s.number > ${toldUpTo} and ${wantsNews(tx, 's')}
      and not exists (select from signatures o where o.campaign_id = s.campaign_id and o.email_index = s.email_index
        and o.number < s.number and ${wantsNews(tx, 'o')})
    order by s.number limit ${limit} for key share of s`
}

async function ask(tx: Tx, due: Due, signers: Signer[], siteKey: DataKey, now: Date): Promise<void> {
  const key = await findDataKey(due.campaignId, tx)
  const array = (bytes: Buffer[]) => tx.array(bytes, BYTEA)
  const mails = await withoutUnwanted(
    tx,
    signers.map((signer) => toMail(key, siteKey, due, signer)),
  )
  if (mails.length === 0) return
  await tx`
    insert into tokens (hash, purpose, campaign_id, signature_id, replaceable, created_at)
    select hash, 'signature', ${due.campaignId}, id, true, ${now}
    from unnest(${array(mails.map(({ hash }) => hash))}::bytea[], ${mails.map((one) => one.signature)}::uuid[]) as of (hash, id)`
  await tx`
    insert into outbox (id, template, language, campaign_id, signature_id, sealed, lane, created_at, next_attempt_at)
    select id, 'delivered', language, ${due.campaignId}, signature, sealed, lane, ${now}, ${now}
    from unnest(${mails.map(({ id }) => id)}::uuid[], ${mails.map(({ language }) => language)}::text[],
      ${mails.map(({ signature }) => signature)}::uuid[], ${array(mails.map(({ sealed }) => sealed))}::bytea[],
      ${mails.map(({ lane }) => lane)}::smallint[]) as of (id, language, signature, sealed, lane)`
}

function toMail(key: DataKey, siteKey: DataKey, { slug, number }: Due, signer: Signer) {
  const to = openColumn(key, signer.id, 'email', signer.email)!
  const { token, hash } = createToken()
  const id = uuid()
  const sealed = sealEnvelopeWith(key, id, { to, token, next: paths.delivery(slug, number) })
  const { language } = signer
  return { id, hash, sealed, language, signature: signer.id, lane: laneOf(key, to), indexes: suppressionIndexes(siteKey, to) } // prettier-ignore
}
