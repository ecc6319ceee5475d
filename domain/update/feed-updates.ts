import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { BYTEA, sql } from '@/db/client'
import { mailGoesOn } from '@/domain/mail/held'
import { wantsNews } from '@/domain/mail/wants-news'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { laneOf, suppressionIndexes } from '@/domain/mail/mailbox'
import { roomInLine } from '@/domain/mail/room-in-line'
import { withoutUnwanted } from '@/domain/mail/unwanted'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { openColumn } from '@/domain/signature/private'
import { log } from '@/log'
import { unsubscribeToken } from './unsubscribe-token'

type Tx = postgres.TransactionSql
type Due = { id: string; campaignId: string; upTo: number; lastNumber: number }
type Signer = { id: string; number: number; language: string; email: Buffer; emailIndex: Buffer }

/**
 * Puts updates into the line, in the order of the signers' numbers, each mailbox once: no more at once than leave soon, and none while
 * a confirmation waits. Where it stopped stands in the update, in the transaction that writes the mails: a worker that is killed
 * repeats nothing and leaves nobody out.
 * @returns how many signers were dealt with
 */
export async function feedUpdates(now = new Date()): Promise<number> {
  const siteKey = await findDataKey(null)
  return sql().begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('updates in line', 0))`
    const room = await roomInLine(tx, tx`template = 'update'`, now)
    if (room === 0) return 0
    // The one that is least far: updates of several letters take turns.
    const [due] = await tx<Due[]>`
      select id, campaign_id, up_to, last_number from updates
      where started_at is not null and fed_at is null and paused_at is null and cancelled_at is null
        and ${mailGoesOn(tx, 'updates.campaign_id', now)}
      order by up_to, started_at limit 1 for no key update`
    if (!due) return 0
    const signers = await nextSigners(tx, due, room)
    await putInLine(tx, due, signers, siteKey, now)
    const over = signers.length < room
    const upTo = over ? due.lastNumber : signers.at(-1)!.number
    await tx`update updates set up_to = ${upTo}, fed_at = ${over ? now : null} where id = ${due.id}`
    return signers.length
  })
}

/** Of several signatures of one mailbox the first one that wants news, unless another of them got it already. */
function nextSigners(tx: Tx, { id, campaignId, upTo, lastNumber }: Due, limit: number) {
  return tx<Signer[]>`
    select s.id, s.number, s.language, s.email, s.email_index from signatures s
    where s.campaign_id = ${campaignId} and s.number > ${upTo} and s.number <= ${lastNumber} and ${wantsNews(tx, 's')}
      and not exists (select from signatures o where o.campaign_id = s.campaign_id and o.email_index = s.email_index
        and o.number < s.number and ((${wantsNews(tx, 'o')})
          or exists (select from outbox x where x.update_id = ${id} and x.signature_id = o.id)))
    order by s.number limit ${limit} for key share of s`
}

async function putInLine(tx: Tx, due: Due, signers: Signer[], siteKey: DataKey, now: Date): Promise<void> {
  const key = await findDataKey(due.campaignId, tx)
  const mails = await withoutUnwanted(
    tx,
    signers.flatMap((signer) => toMail(key, siteKey, signer) ?? []),
  )
  if (mails.length === 0) return
  await tx`
    insert into outbox (id, template, language, campaign_id, signature_id, update_id, sealed, lane, created_at, next_attempt_at)
    select id, 'update', language, ${due.campaignId}, signature, ${due.id}, sealed, lane, ${now}, ${now}
    from unnest(${mails.map(({ id }) => id)}::uuid[], ${mails.map(({ language }) => language)}::text[],
      ${mails.map(({ signature }) => signature)}::uuid[],
      ${tx.array(
        mails.map(({ sealed }) => sealed),
        BYTEA,
      )}::bytea[],
      ${mails.map(({ lane }) => lane)}::smallint[]) as of (id, language, signature, sealed, lane)
    on conflict (update_id, signature_id) where update_id is not null do nothing`
}

/** Null where the address can't be opened: one broken row keeps no update from all the others. */
function toMail(key: DataKey, siteKey: DataKey, signer: Signer) {
  const to = addressOf(key, signer)
  if (!to) return null
  const id = uuid()
  const { language, emailIndex } = signer
  const sealed = sealEnvelopeWith(key, id, { to, token: unsubscribeToken(siteKey, signer.id, emailIndex) })
  return { id, sealed, language, signature: signer.id, lane: laneOf(key, to), indexes: suppressionIndexes(siteKey, to) } // prettier-ignore
}

function addressOf(key: DataKey, { id, email }: Signer): string | null {
  try {
    return openColumn(key, id, 'email', email)
  } catch (error) {
    log.fault('update.signer', error, { signature: id })
    return null
  }
}
