import type postgres from 'postgres'
import { sql, type Client } from '@/db/client'
import type { Organizer } from '@/domain/team/team'
import type { Reason } from './review'

// What waits for a human, in the order in which it should be looked at. Found by three partial indexes, never by a scan.

/** As a fragment: the ids of everything of a campaign that waits. Of a hidden name nobody needs to see a flag. */
const waitingIds = (client: Client, campaign: postgres.PendingQuery<postgres.Row[]>) => client`
  select id from signatures where campaign_id = ${campaign} and held_at is not null and rejected_at is null
    and withdrawn_at is null and erased_at is null
  union select id from signatures where campaign_id = ${campaign} and kind = 'organization' and confirmed_at is not null
    and published_at is null and withdrawn_at is null and erased_at is null and held_at is null and import_id is null
  union select f.signature_id from flags f join signatures s on s.id = f.signature_id
    where f.campaign_id = ${campaign} and f.settled_at is null and s.confirmed_at is not null and s.rejected_at is null
      and s.withdrawn_at is null and s.erased_at is null and (s.published_at is not null or s.kind = 'organization')`

/** `claimedBy` has it before them, if it is not the asker; `asked`: a question waits for its answer. */
export type Waiting = {
  id: string
  reasons: Reason[]
  since: Date
  asked: boolean
  answered: boolean
  claimedBy: string | null
  claimedUntil: Date | null
}

const MOST = 2_000 // more than that nobody looks through; the oldest come first

/** What waits in a campaign, the oldest first; what waits for an answer, or was held by a reviewer, after the rest. */
export async function listWaiting(organizer: Organizer, campaignId: string): Promise<Waiting[]> {
  const client = sql()
  return client<Waiting[]>`
    with waiting as (${waitingIds(client, client`${campaignId}`)} limit ${MOST})
    select s.id, coalesce(s.held_at, least(f.raised_at, s.confirmed_at), s.confirmed_at) as since,
      array_remove(array_cat(array[s.held_reason, case when s.kind = 'organization' and s.published_at is null
        and s.held_at is null and s.import_id is null then 'waiting' end],
        coalesce(array_remove(f.reasons, s.held_reason), '{}')), null) as reasons,
      coalesce(q.asked, false) as asked, coalesce(q.answered, false) as answered,
      case when c.user_id <> ${organizer.userId} then u.email end as claimed_by,
      case when c.user_id <> ${organizer.userId} then c.until end as claimed_until
    from waiting join signatures s using (id)
    left join lateral (select min(raised_at) as raised_at, array_agg(reason order by raised_at, reason) as reasons
      from flags where signature_id = s.id and settled_at is null) f on true
    left join lateral (select answered_at is null as asked, answered_at is not null as answered
      from questions where signature_id = s.id and closed_at is null order by asked_at desc limit 1) q on true
    left join claims c on c.signature_id = s.id and c.until > now()
    left join users u on u.id = c.user_id
    order by coalesce(q.asked, false) or (not coalesce(q.answered, false) and
      coalesce(s.held_reason in ('doubtful', 'duplicate', 'answer-awaited', 'not-genuine'), false)), since, s.id`
}

export type Stock = { count: number; oldest: Date | null }

/** How much waits in each of the organizer's campaigns, and since when; at most a thousand are counted. */
export async function countForReview(organizer: Organizer): Promise<Map<string, Stock>> {
  const client = sql()
  const rows = await client<(Stock & { campaignId: string })[]>`
    select m.campaign_id, w.count, w.oldest from memberships m
    cross join lateral (
      select count(*)::int as count, min(coalesce(s.held_at, s.confirmed_at)) as oldest
      from (select id from (${waitingIds(client, client`m.campaign_id`)}) ids limit 1000) waiting
      join signatures s using (id)) w
    where m.user_id = ${organizer.userId}`
  return new Map(rows.map(({ campaignId, ...stock }) => [campaignId, stock]))
}

/** How many wait by each reason, the most first. */
export function countReasons(waiting: Waiting[]): [Reason, number][] {
  const counts = new Map<Reason, number>()
  for (const { reasons } of waiting)
    for (const reason of new Set(reasons)) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)
}
