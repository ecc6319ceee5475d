import type postgres from 'postgres'
import { sql } from '@/db/client'
import { type KeepingRefusal, restDue } from '@/domain/campaign/keeping'
import { by, recordEvent } from '@/domain/event/record-event'
import { replaceDataKey } from '@/domain/seal/data-key'
import { reachCampaign } from '@/domain/team/membership'
import { mailOwners } from '@/domain/team/mail-owners'
import { isFresh, type Organizer } from '@/domain/team/team'
import { paths } from '@/paths'
import { resealRest, wipeSealed } from './wipe'

/**
 * Destroys the data key of a closed campaign, and everything that it had sealed, for good: an owner's act, who has just signed in and
 * typed the letter's short name. Not before what was signed at the last moment can be confirmed no more.
 */
export async function shredCampaign(
  organizer: Organizer,
  slug: string,
  typedName: string,
  now = new Date(),
): Promise<'done' | KeepingRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'keep-data')
    if (typeof reached === 'string') return reached
    if (!isFresh(organizer, now)) return 'shred-fresh'
    if (typedName.trim() !== slug) return 'shred-name'
    return shred(tx, reached.campaignId, by(organizer.userId), now)
  })
}

/** What campaigns have said to be destroyed by now. @returns how many were */
export async function shredDueCampaigns(now = new Date()): Promise<{ shredded: number }> {
  const client = sql()
  const due = await client<{ id: string }[]>`
    select id from campaigns where keeps_rest_days is not null and shredded_at is null and closed_at is not null
      and ${restDue(client)} <= ${now}`
  let shredded = 0
  for (const { id } of due) {
    const done = await client.begin((tx) => shred(tx, id, { actor: 'system' }, now))
    if (done === 'done') shredded += 1
  }
  return { shredded }
}

type Who = { actor: 'organizer' | 'host' | 'system'; userId?: string }

/** Days after closing for which what was signed before can be confirmed. */
const CONFIRMED_WITHIN = 7

/** In one transaction: nobody ever meets a row that its campaign's key doesn't open. */
export async function shred(
  tx: postgres.TransactionSql,
  campaignId: string,
  who: Who,
  now: Date,
): Promise<'done' | 'shredded-already' | 'shred-not-closed'> {
  // A million rows take longer than a visitor waits for anything else.
  await tx`set local statement_timeout = 0`
  const [campaign] = await tx<{ slug: string; shredded: boolean; over: boolean | null }[]>`
    select slug, shredded_at is not null as shredded,
      closed_at + make_interval(days => ${CONFIRMED_WITHIN}) <= ${now} as over
    from campaigns where id = ${campaignId} for update`
  if (campaign?.shredded) return 'shredded-already'
  if (!campaign?.over) return 'shred-not-closed'
  await tx`
    select count(*) from (
      select from signatures where campaign_id = ${campaignId} order by id for no key update) locked`
  const keys = await replaceDataKey(tx, campaignId)
  await wipeSealed(tx, campaignId)
  await resealRest(tx, campaignId, keys)
  await tx`
    update campaigns set shredded_at = ${now}, addresses_erased_at = coalesce(addresses_erased_at, ${now}), launches_at = null
    where id = ${campaignId}`
  await recordEvent(tx, { campaignId, kind: 'campaign-shredded', ...who }, now)
  if (who.actor === 'organizer') {
    const told = { campaignId, template: 'shredded-team', next: paths.deskHistory(campaign.slug) } as const
    await mailOwners(tx, told, now, { except: who.userId, key: keys.after })
  }
  return 'done'
}

/** Empties once more what a process wrote that still had the old key in its memory. */
export async function sweepShredded(now = new Date()): Promise<void> {
  const lately = await sql()<{ id: string }[]>`
    select id from campaigns where shredded_at > ${now}::timestamptz - interval '3 hours'`
  for (const { id } of lately) await sql().begin((tx) => wipeSealed(tx, id))
}
