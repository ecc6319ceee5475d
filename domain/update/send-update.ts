import type postgres from 'postgres'
import { sql } from '@/db/client'
import { collects } from '@/domain/campaign/launched'
import { countWanting } from '@/domain/mail/wants-news'
import { by, recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import { findMissing } from './check-texts'
import { lockUpdate } from './lock-update'
import { UPDATES_A_DAY, type UpdateFaults, type UpdateRefusal, type UpdateText } from './update'

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
    const missing = await findMissingTexts(tx, id, campaignId)
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
export async function findObstacle(
  tx: postgres.Sql | postgres.TransactionSql,
  campaignId: string,
  now: Date,
): Promise<'not-public' | 'updates-of-today' | null> {
  const since = new Date(now.getTime() - 86_400_000)
  const [row] = await tx<{ isPublic: boolean; lately: number }[]>`
    select opened_at is not null and not ${collects(tx, 'campaigns')} as is_public,
      (select count(*)::int from updates where campaign_id = campaigns.id and started_at > ${since}) as lately
    from campaigns where id = ${campaignId}`
  if (!row!.isPublic) return 'not-public'
  return row!.lately >= UPDATES_A_DAY ? 'updates-of-today' : null
}

async function findMissingTexts(tx: postgres.TransactionSql, id: string, campaignId: string) {
  const texts = await tx<UpdateText[]>`
    select language, subject, text from update_texts where update_id = ${id}`
  const [campaign] = await tx<{ language: string }[]>`select language from campaigns where id = ${campaignId}`
  return findMissing(texts, campaign!.language)
}
