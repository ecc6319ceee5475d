import { sql } from '@/db/client'
import { inBatches, PURGE_BATCH } from '@/domain/mail/in-batches'

const DAY = 86_400_000

/**
 * Keeps the promise of a short life (trust.md, promise 7). Deletes signatures that nobody confirmed within 7 days
 * and whose confirm links have all expired; empties what was typed on submission links that have expired; deletes
 * links 30 days after they lost their signature or, for submission links, expired: until then they say "expired".
 */
export async function purgeUnconfirmed(
  now = new Date(),
): Promise<{ signatures: number; addresses: number; tokens: number }> {
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
      () => client`update tokens set submitted = null where hash in (
        select hash from tokens where submitted is not null and expires_at <= ${now} limit ${PURGE_BATCH})`,
    ),
    tokens: await inBatches(
      () => client`delete from tokens where hash in (
        select hash from tokens where coalesce(expires_at, created_at) < ${month}
          and (signature_id is null or purpose = 'submission')
        limit ${PURGE_BATCH})`,
    ),
  }
}
