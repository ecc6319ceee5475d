import { sql } from '@/db/client'
import { inBatches, PURGE_BATCH } from './in-batches'

/** Days for which a settled row still tells a host what happened; its sealed part was emptied at once. */
export const KEPT_MAIL_DAYS = 7
/** Hours for which the page of a dead sign-in link can still offer a new one to the same address. */
const DEAD_LINK_HOURS = 24

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
      () => client`delete from outbox where id in (
        select id from outbox where coalesce(sent_at, failed_at) < ${before} limit ${PURGE_BATCH})`,
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
