import type postgres from 'postgres'
import { sql } from '@/db/client'
import { collects } from '@/domain/campaign/launched'
import { countWanting } from '@/domain/mail/wants-news'
import { by, recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import { lockUpdate } from './lock-update'
import { findMissingTexts } from './missing-texts'
import { nextUpdateAt } from './next-update'
import type { UpdateFaults, UpdateRefusal } from './update'

/**
 * Lets an update go to all who want news now; the worker mails it (feed-updates.ts). It can't be unsent. Who signs later doesn't get it.
 * @param version the one that was shown when somebody decided to send it
 */
export async function sendUpdate(
  organizer: Organizer,
  place: { slug: string; id: string },
  version: number,
  now = new Date(),
): Promise<'done' | UpdateRefusal | { faults: UpdateFaults }> {
  return sql().begin(async (tx) => {
    const row = await lockUpdate(tx, organizer, place, 'send-update')
    if (typeof row === 'string') return row
    if (row.startedAt) return 'being-sent'
    if (row.version !== version) return 'changed-meanwhile'
    const { id, campaignId } = row
    // Two that are sent at once are counted one after the other.
    await tx`select pg_advisory_xact_lock(hashtextextended('updates of ' || ${campaignId}::text, 0))`
    const refused = await findObstacle(tx, campaignId, now)
    if (refused) return refused
    const missing = await findMissingTexts(id, undefined, tx)
    if (Object.keys(missing).length > 0) return { faults: missing }
    const count = await countWanting(campaignId, tx)
    if (count === 0) return 'nobody-to-write-to'
    await tx`
      update updates set started_at = ${now}, count = ${count},
        last_number = (select max(number) from signatures where campaign_id = ${campaignId})
      where id = ${id}`
    const event = { campaignId, kind: 'update-sent', detail: { number: row.number, count } }
    await recordEvent(tx, { ...event, ...by(organizer.userId) }, now)
    return 'done'
  })
}

/** Why nothing can be sent now: the letter is not public, or had its updates of the day. */
async function findObstacle(
  tx: postgres.TransactionSql,
  campaignId: string,
  now: Date,
): Promise<'not-public' | 'updates-of-today' | null> {
  const [row] = await tx<{ isPublic: boolean }[]>`
    select opened_at is not null and not ${collects(tx, 'campaigns')} as is_public
    from campaigns where id = ${campaignId}`
  if (!row!.isPublic) return 'not-public'
  return (await nextUpdateAt(campaignId, now, tx)) ? 'updates-of-today' : null
}
