import { sql } from '@/db/client'
import { inBatches, PURGE_BATCH } from '@/domain/mail/in-batches'
import { ASKED_KEYS } from './caps'

const DAY = 86_400_000

/**
 * Keeps the promise of a short life (docs/promises.md, 7). Deletes signatures that no one confirmed within 7 days, whatever
 * links were mailed since, and with them what was counted of the mailbox's mails; empties what was typed on links that have expired; deletes links 30 days
 * after they lost their signature or, for links that change an address, follow a submission or ask a colleague, expired: until then they
 * say "expired". Who asked for lost links is forgotten after a day. Of the keys to an own
 * page that someone asked for, the newest few stay.
 */
export async function purgeUnconfirmed(
  now = new Date(),
): Promise<Record<'signatures' | 'addresses' | 'tokens' | 'requests' | 'mailings' | 'keys', number>> {
  const client = sql()
  const week = new Date(now.getTime() - 7 * DAY)
  const month = new Date(now.getTime() - 30 * DAY)
  return {
    // Each batch with its lines in the histories: what is gone is said in the same statement.
    signatures: await inBatches(
      () => client`
        with gone as (
          delete from signatures where id in (
            select id from signatures where confirmed_at is null and signed_at < ${week}
            limit ${PURGE_BATCH} for update skip locked)
          returning campaign_id
        ), told as (
          insert into events (campaign_id, kind, actor, detail, at)
          select campaign_id, 'unconfirmed-deleted', 'system', jsonb_build_object('count', count(*)), ${now}::timestamptz
          from gone group by campaign_id
        )
        select from gone`,
    ),
    addresses: await inBatches(
      () => client`update tokens set submitted = null, email_index = null where hash in (
        select hash from tokens where submitted is not null and expires_at <= ${now}
          and (purpose <> 'address' or created_at <= ${week}) limit ${PURGE_BATCH})`,
    ),
    tokens: await inBatches(
      () => client`delete from tokens where hash in (
        select hash from tokens where coalesce(expires_at, created_at) < ${month}
          and (signature_id is null and invitation_id is null or purpose in ('submission', 'address', 'countersignature', 'objection'))
        limit ${PURGE_BATCH})`,
    ),
    requests: await inBatches(
      () => client`delete from link_requests where email_index in (
        select email_index from link_requests where last_at <= ${new Date(now.getTime() - DAY)} limit ${PURGE_BATCH})`,
    ),
    mailings: await inBatches(
      () => client`delete from mailings where (campaign_id, email_index) in (
        select campaign_id, email_index from mailings where begun_at < ${week} limit ${PURGE_BATCH})`,
    ),
    keys: await inBatches(
      () => client`delete from tokens where hash in (
        select hash from (
          select hash, row_number() over (partition by signature_id order by created_at desc, hash) as place
          from tokens where replaceable
        ) keys where place > ${ASKED_KEYS} limit ${PURGE_BATCH})`,
    ),
  }
}
