import { sql } from '@/db/client'
import { inBatches, PURGE_BATCH } from '@/domain/mail/in-batches'

const DAY = 86_400_000

/**
 * Keeps the promise of a short life (trust.md, promise 7). Deletes signatures that nobody confirmed within 7 days
 * and whose confirm links have all expired; empties what was typed on links that have expired; deletes links 30 days
 * after they lost their signature or, for links that change an address or follow a submission, expired: until then they
 * say "expired". Who asked for lost links is forgotten after a day.
 */
export async function purgeUnconfirmed(
  now = new Date(),
): Promise<{ signatures: number; addresses: number; tokens: number; requests: number }> {
  const client = sql()
  const week = new Date(now.getTime() - 7 * DAY)
  const month = new Date(now.getTime() - 30 * DAY)
  return {
    signatures: await inBatches(
      () => client`delete from signatures where id in (
        select id from signatures s where confirmed_at is null and signed_at < ${week} and not exists (
          select 1 from tokens t where t.signature_id = s.id and t.purpose = 'confirm' and t.expires_at > ${now})
        limit ${PURGE_BATCH} for update skip locked)`,
    ),
    addresses: await inBatches(
      () => client`update tokens set submitted = null, email_index = null where hash in (
        select hash from tokens where submitted is not null and expires_at <= ${now}
          and (purpose <> 'address' or created_at <= ${week}) limit ${PURGE_BATCH})`,
    ),
    tokens: await inBatches(
      () => client`delete from tokens where hash in (
        select hash from tokens where coalesce(expires_at, created_at) < ${month}
          and (signature_id is null or purpose in ('submission', 'address'))
        limit ${PURGE_BATCH})`,
    ),
    requests: await inBatches(
      () => client`delete from link_requests where email_index in (
        select email_index from link_requests where last_at <= ${new Date(now.getTime() - DAY)} limit ${PURGE_BATCH})`,
    ),
  }
}
