import { type Client, sql } from '@/db/client'
import { isPaused } from '@/domain/mail/held'
import { findDataKey } from '@/domain/seal/data-key'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { environment } from '@/env'
import { lastHanded } from './fates'
import { type Provider, providersByLane } from './providers'
import { type PauseReason, WINDOW } from './rule'
import { readShare, type Share } from './share'

/** What became of mails; `provider` is null for all domains that are not named. */
export type FatesAt = {
  provider: Provider | null
  handed: number
  delivered: number
  returned: number
  complained: number
}

export type MailHealth = {
  pause: { reason: PauseReason; until: Date } | null
  /**
   * What has not left yet: since when the oldest of it waits, when the last is due of what waits for its turn (what a pause held leaves as soon as it is over), and how many wait because so
   * many go to one domain.
   */
  waiting: { count: number; oldest: Date | null; lastDue: Date | null; paced: number }
  /** Of the mails that were handed over last; `since` is when the first of them was. */
  handed: { since: Date | null; byProvider: FatesAt[] }
  share: Share
  /** What the provider tells of a mail that it took: all, only that it came back, or nothing. */
  reports: 'all' | 'returns' | 'none'
}

/**
 * How the mail of a campaign fares, for its team. Nothing in it says more of a person than that someone has their mail at one of the
 * large providers. It reads what waits and the last 500 of what left, however many there are.
 */
export async function readMailHealth(
  organizer: Organizer,
  slug: string,
  now = new Date(),
): Promise<MailHealth | 'campaign-unknown' | 'not-permitted'> {
  const client = sql()
  const reached = await reachCampaign(client, organizer, slug, 'see-desk')
  if (typeof reached === 'string') return reached
  const { campaignId } = reached
  const [standing, handed, share] = await Promise.all([
    readWaiting(client, campaignId, now),
    readHanded(client, campaignId),
    readShare(client, campaignId, now),
  ])
  return { ...standing, handed, share, reports: reportsOf() }
}

type Standing = Pick<MailHealth, 'pause' | 'waiting'>
type StandingRow = MailHealth['waiting'] & { reason: PauseReason | null; until: Date | null }

/** Whether it pauses, and what waits. Also for who sees no more of it than that. */
async function readWaiting(client: Client, campaignId: string, now: Date): Promise<Standing> {
  const [row] = await client<StandingRow[]>`
    select count(o.id)::int as count, count(o.id) filter (where o.paced and o.attempts = 0 and o.last_fault is null and o.next_attempt_at > ${now})::int as paced, min(o.created_at) as oldest,
      max(o.next_attempt_at) filter (where o.next_attempt_at > ${now} and o.attempts = 0
        and o.last_fault is distinct from 'paused') as last_due,
      min(p.reason) as reason, min(p.paused_until) as until
    from (select ${campaignId}::uuid as id) c
    left join mail_pauses p on p.campaign_id = c.id and ${isPaused(client, 'p', now)}
    left join outbox o on o.campaign_id = c.id and coalesce(o.sent_at, o.failed_at) is null
      and o.last_fault is distinct from 'parked'`
  const { reason, until, ...waiting } = row!
  return { waiting, pause: reason && until && { reason, until } }
}

type LaneRow = Omit<FatesAt, 'provider'> & { lane: number; since: Date }

async function readHanded(client: Client, campaignId: string): Promise<MailHealth['handed']> {
  const rows = await client<LaneRow[]>`
    select lane, count(*)::int as handed, count(delivered_at)::int as delivered, count(returned_at)::int as returned,
      count(complained_at)::int as complained, min(coalesce(sent_at, failed_at)) as since
    from outbox where id in (${lastHanded(client, campaignId, WINDOW, null)}) group by lane`
  if (rows.length === 0) return { since: null, byProvider: [] }
  const providers = providersByLane(await findDataKey(campaignId))
  const found = new Map<Provider | null, FatesAt>()
  for (const row of rows) {
    const provider = providers.get(row.lane) ?? null
    const sum = found.get(provider) ?? { provider, handed: 0, delivered: 0, returned: 0, complained: 0 }
    for (const fate of ['handed', 'delivered', 'returned', 'complained'] as const) sum[fate] += row[fate]
    found.set(provider, sum)
  }
  const largest = [...found.values()].toSorted(
    (one, other) =>
      Number(one.provider === null) - Number(other.provider === null) || other.handed - one.handed,
  )
  const since = new Date(Math.min(...rows.map((row) => row.since.getTime())))
  return { since, byProvider: largest }
}

function reportsOf(): MailHealth['reports'] {
  const { RESEND_API_KEY, RESEND_WEBHOOK_SECRET, MAIL_RETURN_TO } = environment()
  if (RESEND_API_KEY) return RESEND_WEBHOOK_SECRET ? 'all' : 'none'
  return MAIL_RETURN_TO ? 'returns' : 'none'
}
