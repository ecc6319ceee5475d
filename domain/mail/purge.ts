import type postgres from 'postgres'
import { sql } from '@/db/client'
import { fates } from './fates'
import { inBatches, PURGE_BATCH } from './in-batches'

/** Days for which a settled row still tells a host what happened; its sealed part was emptied at once. */
export const KEPT_MAIL_DAYS = 7
/** Hours for which the page of a dead sign-in link can still offer a new one to the same address. */
const DEAD_LINK_HOURS = 24

/** What became of the mails of an update stays known as a number (domain/update/progress.ts). */
function keepCounts(client: postgres.Sql) {
  const { sent, failed, leftOut } = fates(client)
  return client`
    update updates u set sent = u.sent + g.sent, failed = u.failed + g.failed, left_out = u.left_out + g.left_out
    from (
      select update_id, count(*) filter (where ${sent}) as sent, count(*) filter (where ${failed}) as failed,
        count(*) filter (where ${leftOut}) as left_out
      from gone where template = 'update' group by update_id
    ) g where u.id = g.update_id`
}

/**
 * Deletes what has served: mails settled more than 7 days ago, sign-in links a day after they stopped working, expired sessions. Rows go in
 * batches, so that no statement holds locks for long. What signers leave is purged in domain/signature/purge.ts.
 */
export async function purgeExpired(
  now = new Date(),
): Promise<{ mails: number; tokens: number; sessions: number }> {
  const client = sql()
  const before = new Date(now.getTime() - KEPT_MAIL_DAYS * 86_400_000)
  const dead = new Date(now.getTime() - DEAD_LINK_HOURS * 3_600_000)
  return {
    mails: await inBatches(
      () => client`
        with gone as (
          delete from outbox where id in (
            select id from outbox where coalesce(sent_at, failed_at) < ${before} limit ${PURGE_BATCH})
          returning template, update_id, sent_at, failed_at, last_fault, returned_at
        ), counted as (${keepCounts(client)})
        select from gone`,
    ),
    tokens: await inBatches(
      () => client`delete from verification_tokens where token in (
        select token from verification_tokens where expires <= ${dead} limit ${PURGE_BATCH})`,
    ),
    sessions: await inBatches(
      () => client`delete from sessions where session_token in (
        select session_token from sessions where expires <= ${now} limit ${PURGE_BATCH})`,
    ),
  }
}
