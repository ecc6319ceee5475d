import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import { type Organizer, POLICY } from '@/domain/team/team'
import { isSlug } from './slug'

export type SeriesRefusal = 'campaign-unknown' | 'not-permitted' | 'series-unknown'

/**
 * Lets a letter belong with another one and with all that belong with that, or stand alone again. Both must be the
 * organizer's to edit, and so must every letter of that series: no one's letter gets company they did not choose.
 * Safe to repeat.
 * @param other slug of the other campaign; '' for a letter that stands alone
 */
export async function joinSeries(
  organizer: Organizer,
  slug: string,
  other: string,
  now = new Date(),
): Promise<'done' | SeriesRefusal> {
  if (other !== '' && !isSlug(other)) return 'series-unknown'
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'edit-letter')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const series = other === '' ? null : await reachSeries(tx, organizer, other, campaignId)
    if (series === 'series-unknown') return series
    const [before] = await tx<{ series: string | null }[]>`
      select series from campaigns where id = ${campaignId} for no key update`
    if (before!.series === series) return 'done'
    await tx`update campaigns set series = ${series} where id = ${campaignId}`
    // Whoever is left alone belongs with no one.
    await tx`
      update campaigns set series = null where series = ${before!.series}
        and (select count(*) from campaigns c where c.series = ${before!.series}) = 1`
    const kind = series ? 'series-joined' : 'series-left'
    await recordEvent(tx, { campaignId, kind, ...by(organizer.userId) }, now)
    return 'done'
  })
}

/** The series of the other letter, made when it stood alone so far. */
async function reachSeries(
  tx: postgres.TransactionSql,
  organizer: Organizer,
  slug: string,
  campaignId: string,
): Promise<string | 'series-unknown'> {
  const reached = await reachCampaign(tx, organizer, slug, 'edit-letter')
  if (typeof reached === 'string' || reached.campaignId === campaignId) return 'series-unknown'
  const [target] = await tx<{ series: string | null }[]>`
    select series from campaigns where id = ${reached.campaignId} for no key update`
  const foreign = await tx`
    select from campaigns c where c.series = ${target!.series} and c.id <> ${campaignId} and not exists (
      select from memberships m where m.campaign_id = c.id and m.user_id = ${organizer.userId}
        and m.role in ${tx(POLICY['edit-letter'])}) limit 1`
  if (foreign.length > 0) return 'series-unknown'
  if (target!.series) return target!.series
  const series = uuid()
  await tx`update campaigns set series = ${series} where id = ${reached.campaignId}`
  return series
}
