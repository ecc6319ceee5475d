import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { CampaignRefusal, DraftField, TranslationValues } from './campaign'
import { findDraftFaults } from './find-faults'
import { checkTranslation } from './draft-values'
import { editionHash, normalizeEdition } from './edition'
import { type LaunchValues, readLaunchTime } from './launch-time'
import { storeTranslation } from './store-translation'

type Draft = Record<Exclude<DraftField, 'closesAt' | 'closesZone'>, string> & { closesAt: Date | null }

/**
 * Opens a campaign: its draft, which must be complete, becomes edition 1, named by its hash, and signing begins. The
 * translations that are complete are published with it; the others stay drafts. Opening twice is refused.
 * @param launch when it is to collect signatures first: the moment at which it becomes public, empty while there is none; null
 *   when it is public at once
 */
export async function openCampaign(
  organizer: Organizer,
  slug: string,
  now = new Date(),
  launch: LaunchValues | null = null,
): Promise<'done' | CampaignRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'open-campaign')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const [draft] = await tx<Draft[]>`
      select d.addressees, d.title, d.text, d.language, c.slug, c.contact, c.responsible, c.closes_at from campaigns c
      join drafts d on d.campaign_id = c.id and d.language = c.language
      where c.id = ${campaignId} and c.opened_at is null for update of c`
    if (!draft) return (await isClosed(tx, campaignId, now)) ? 'already-closed' : 'already-open'
    const missing = findDraftFaults({ ...draft, closesAt: '', closesZone: '' })
    if (Object.keys(missing).length > 0) return 'draft-incomplete'
    if (draft.closesAt && draft.closesAt <= now) return 'closing-past'
    const time = launch && readLaunchTime(launch, now, draft.closesAt)
    if (typeof time === 'string') return time
    const edition = normalizeEdition(draft)
    const editionId = uuid()
    await tx`
      insert into editions (id, campaign_id, number, hash, language, addressees, title, text, published_at)
      values (${editionId}, ${campaignId}, 1, ${editionHash(edition)}, ${draft.language}, ${edition.addressees},
        ${edition.title}, ${edition.text}, ${now})`
    const translations = await publishDrafts(tx, { campaignId, editionId, language: draft.language }, now)
    await tx`
      update campaigns set opened_at = ${now}, collects_first = ${time !== null},
        launches_at = ${time?.launchesAt ?? null}, launches_zone = ${time?.launchesZone ?? null}
      where id = ${campaignId}`
    const event = {
      campaignId,
      kind: time ? 'campaign-opened-to-collect' : 'campaign-opened',
      ...by(organizer.userId),
    }
    await recordEvent(tx, { ...event, detail: { edition: 1, translations } }, now)
    return 'done'
  })
}

type Opened = { campaignId: string; editionId: string; language: string }

/** @returns how many translations were complete and are published now */
async function publishDrafts(
  tx: postgres.TransactionSql,
  { campaignId, editionId, language }: Opened,
  now: Date,
) {
  const drafts = await tx<TranslationValues[]>`
    select language, addressees, title, text from drafts where campaign_id = ${campaignId} and language <> ${language}`
  let published = 0
  for (const draft of drafts) {
    const checked = await checkTranslation(draft, language, 'published')
    if ('faults' in checked) continue
    await storeTranslation(tx, editionId, checked.values, now)
    published += 1
  }
  return published
}

async function isClosed(tx: postgres.TransactionSql, campaignId: string, now: Date): Promise<boolean> {
  const [row] =
    await tx`select from campaigns where id = ${campaignId} and coalesce(closed_at, closes_at) <= ${now}`
  return row !== undefined
}
