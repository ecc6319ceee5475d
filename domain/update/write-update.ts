import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { checkTexts } from './check-texts'
import { lockUpdate } from './lock-update'
import { MOST_LANGUAGES, type UpdateFaults, type UpdateRefusal, type UpdateText } from './update'

type Place = { slug: string; id: string }

/** Begins an update; one in which nothing was written yet is taken instead. */
export async function beginUpdate(
  organizer: Organizer,
  slug: string,
  now = new Date(),
): Promise<{ id: string } | UpdateRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'write-update')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    await tx`select pg_advisory_xact_lock(hashtextextended('updates of ' || ${campaignId}::text, 0))`
    const [blank] = await tx<{ id: string }[]>`
      select id from updates where campaign_id = ${campaignId} and version = 0 limit 1`
    if (blank) return blank
    const id = uuid()
    await tx`
      insert into updates (id, campaign_id, number, drafted_at)
      select ${id}, ${campaignId}, coalesce(max(number), 0) + 1, ${now} from updates where campaign_id = ${campaignId}`
    return { id }
  })
}

/**
 * Saves a draft, all of its languages or none. What stands there already is no change, whatever was seen: a preview saves, and who
 * goes back from it sends the same once more.
 * @param version the one that was shown when the writing began: a draft that somebody saved since is not overwritten unseen
 */
export async function saveUpdate(
  organizer: Organizer,
  place: Place,
  typed: { texts: UpdateText[]; version: number },
  now = new Date(),
): Promise<'done' | UpdateRefusal | { faults: UpdateFaults }> {
  const written = typed.texts.filter(({ subject, text }) => (subject + text).trim() !== '')
  if (written.length > MOST_LANGUAGES) return 'too-many-languages'
  const texts = await checkTexts(written)
  return sql().begin(async (tx) => {
    const row = await lockUpdate(tx, organizer, place, 'write-update')
    if (typeof row === 'string') return row
    if (row.startedAt) return 'being-sent'
    const seen = row.version === typed.version
    if ('faults' in texts) return seen ? texts : 'changed-meanwhile'
    if (row.version > 0 && (await isStored(tx, row.id, texts))) return 'done'
    if (!seen) return 'changed-meanwhile'
    await tx`delete from update_texts where update_id = ${row.id}`
    if (texts.length > 0)
      await tx`insert into update_texts ${tx(texts.map((one) => ({ updateId: row.id, ...one })))}`
    await tx`
      update updates set version = version + 1, saved_at = ${now}, saved_by = ${organizer.userId} where id = ${row.id}`
    if (row.savedBy === organizer.userId) return 'done'
    // Who wrote: once for each who took over, not for each save.
    const event = { campaignId: row.campaignId, kind: 'update-written', detail: { number: row.number } }
    await recordEvent(tx, { ...event, ...by(organizer.userId) }, now)
    return 'done'
  })
}

async function isStored(tx: postgres.TransactionSql, id: string, texts: UpdateText[]): Promise<boolean> {
  const stored = await tx<
    UpdateText[]
  >`select language, subject, text from update_texts where update_id = ${id}`
  return (
    stored.length === texts.length &&
    texts.every((one) =>
      stored.some(
        ({ language, subject, text }) =>
          language === one.language && subject === one.subject && text === one.text,
      ),
    )
  )
}
