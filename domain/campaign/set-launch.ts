import type postgres from 'postgres'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { CampaignRefusal } from './campaign'
import { type LaunchTime, type LaunchValues, readLaunchTime } from './launch-time'

type Answer = Promise<'done' | CampaignRefusal>

/** Sets or moves the moment at which letter and list of a campaign that collects become public. Safe to repeat. */
export async function setLaunch(
  organizer: Organizer,
  slug: string,
  typed: LaunchValues,
  now = new Date(),
): Answer {
  const read = (closesAt: Date | null) => {
    const time = readLaunchTime(typed, now, closesAt)
    return typeof time !== 'string' && time.launchesAt === null ? 'launch-required' : time
  }
  return change(organizer, slug, read, 'launch-moved', now)
}

/** Stops the launch: the campaign collects on, without a moment. Safe to repeat. */
export async function stopLaunch(organizer: Organizer, slug: string, now = new Date()): Answer {
  return change(organizer, slug, () => ({ launchesAt: null, launchesZone: null }), 'launch-stopped', now)
}

/** Asks for the launch now: the worker does it, as at any other moment. */
export async function launchNow(organizer: Organizer, slug: string, now = new Date()): Answer {
  return change(organizer, slug, () => ({ launchesAt: now, launchesZone: 'UTC' }), 'launch-asked', now)
}

type Kind = 'launch-moved' | 'launch-stopped' | 'launch-asked'

/** Who may not even ask is told that first; then what is wrong with the moment. */
async function change(
  organizer: Organizer,
  slug: string,
  read: (closesAt: Date | null) => LaunchTime | CampaignRefusal,
  kind: Kind,
  now: Date,
): Answer {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'launch-campaign')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const before = await lockCollecting(tx, campaignId)
    if (typeof before === 'string') return before
    const time = read(before.closesAt)
    if (typeof time === 'string') return time
    if (before.launchesAt?.getTime() === time.launchesAt?.getTime()) return 'done'
    await tx`
      update campaigns set launches_at = ${time.launchesAt}, launches_zone = ${time.launchesZone} where id = ${campaignId}`
    const detail = time.launchesAt
      ? { at: time.launchesAt.toISOString(), zone: time.launchesZone ?? 'UTC' }
      : undefined
    await recordEvent(tx, { campaignId, kind, ...by(organizer.userId), detail }, now)
    return 'done'
  })
}

/** The campaign that collects, locked: the launch itself is waited for, and then it has happened. */
async function lockCollecting(
  tx: postgres.TransactionSql,
  campaignId: string,
): Promise<{ launchesAt: Date | null; closesAt: Date | null } | 'not-collecting' | 'already-launched'> {
  const [row] = await tx<
    { collects: boolean; launchesAt: Date | null; launchedAt: Date | null; closesAt: Date | null }[]
  >`
    select collects_first and opened_at is not null and shredded_at is null as collects, launches_at, launched_at, closes_at from campaigns
    where id = ${campaignId} for no key update`
  if (!row!.collects) return 'not-collecting'
  return row!.launchedAt ? 'already-launched' : row!
}
