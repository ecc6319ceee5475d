import type { Client } from '@/db/client'
import { closingInstant, isStorable } from '@/domain/campaign/closing-time'
import { collects } from '@/domain/campaign/launched'
import type { CutoffRefusal, CutoffValues } from './delivery'

/** A cut-off, and the edition that the public read at that moment. */
export type Cutoff = { at: Date; editionId: string; editionNumber: number; language: string }

/**
 * The moment that was chosen, if letter and list were public then. Compared with the database's clock, which the cut-off `now` is read
 * from too: a server whose own clock went wrong neither shuts names out nor lets them in.
 */
export async function findCutoff(
  client: Client,
  campaignId: string,
  values: CutoffValues,
): Promise<Cutoff | CutoffRefusal> {
  const typed = readTyped(values)
  if (typeof typed === 'string') return typed
  const [row] = await client<
    { public: boolean; at: Date | null; early: boolean; ahead: boolean; language: string }[]
  >`
    select c.opened_at is not null and not ${collects(client, 'c')} as public, chosen.at, c.language,
      date_trunc('minute', coalesce(c.launched_at, c.opened_at)) > chosen.at as early, chosen.at > clock_timestamp() as ahead
    from campaigns c, lateral (select case ${values.cutoff}
      when 'now' then coalesce(${typed}, date_trunc('milliseconds', clock_timestamp()))
      when 'closing' then case when c.closed_at is not null or c.closes_at <= now() then coalesce(c.closed_at, c.closes_at) end
      else ${typed}::timestamptz end as at) chosen
    where c.id = ${campaignId}`
  if (!row?.public) return 'not-public'
  if (!row.at) return 'not-closed'
  if (row.ahead) return 'cutoff-ahead'
  if (row.early) return 'cutoff-before-opening'
  return { at: row.at, language: row.language, ...(await findEdition(client, campaignId, row.at)) }
}

function readTyped({ cutoff, cutoffAt, cutoffZone, seenAt }: CutoffValues): Date | null | CutoffRefusal {
  if (cutoff === 'now' && seenAt) return readSeen(seenAt)
  if (cutoff === 'now' || cutoff === 'closing') return null
  if (cutoff !== 'other') return 'cutoff-invalid'
  const instant = closingInstant(cutoffAt, cutoffZone)
  if (instant === 'zone-unknown') return 'cutoff-zone-unknown'
  if (instant === 'time-skipped') return 'cutoff-skipped'
  return instant instanceof Date ? instant : 'cutoff-invalid'
}

function readSeen(seenAt: string): Date | CutoffRefusal {
  const known = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(seenAt)
  const at = new Date(known ? seenAt : Number.NaN)
  return isStorable(at) ? at : 'cutoff-invalid'
}

/** The edition that stood at a moment; the first, where the moment is the minute in which it was published. */
async function findEdition(client: Client, campaignId: string, at: Date) {
  const [row] = await client<{ editionId: string; editionNumber: number }[]>`
    select id as edition_id, number as edition_number from editions where campaign_id = ${campaignId}
    order by published_at <= ${at} desc, case when published_at <= ${at} then -number else number end limit 1`
  return row!
}

/** The languages of a letter at an edition: its own first, then those that this edition is translated into. */
export async function listDeliveryLanguages(
  client: Client,
  { editionId, language }: Cutoff,
): Promise<string[]> {
  const rows = await client<{ language: string }[]>`
    select distinct language from translations where edition_id = ${editionId} and removed_at is null order by language`
  return [language, ...rows.map((row) => row.language).filter((one) => one !== language)]
}
