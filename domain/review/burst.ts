import { validate } from 'uuid'
import { sql } from '@/db/client'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { approveSignature } from './approve'
import { openRows, type Shown } from './item'
import type { Waiting } from './queue'
import { BURST_MOST, type ReviewRefusal } from './review'

// Who came in a burst of one network is looked at together. Which burst it was is not kept (docs/decisions/023), so all of a
// letter's stand side by side, in the order in which they came.

const onlyBurst = ({ reasons, claimedBy }: Waiting) =>
  claimedBy === null && reasons.length > 0 && reasons.every((reason) => reason === 'burst')

/**
 * The others that wait for nothing but a burst, beside the one that is before the reviewer; none beside one that waits for something
 * else. At most BURST_MOST.
 */
export async function listBurst(campaignId: string, waiting: Waiting[], id: string): Promise<Shown[]> {
  const same = waiting.filter(onlyBurst).map((one) => one.id)
  if (!same.includes(id)) return []
  return openRows(campaignId, same.filter((one) => one !== id).slice(0, BURST_MOST))
}

export type Seen = { id: string; version: string }

/**
 * Approves people who came in a burst, each like any other and undone like any other. Whoever was corrected or withdrawn meanwhile, is
 * before another reviewer, or waits for something else too, stays in the queue.
 * @returns how many were approved
 */
export async function approveBurst(
  organizer: Organizer,
  slug: string,
  seen: Seen[],
): Promise<{ approved: number } | ReviewRefusal> {
  const client = sql()
  const reached = await reachCampaign(client, organizer, slug, 'review-signatures')
  if (typeof reached === 'string') return reached
  const asked = seen.filter(({ id }) => validate(id)).slice(0, BURST_MOST + 1)
  if (asked.length === 0) return 'not-waiting'
  const rows = await client<{ id: string }[]>`
    select s.id from signatures s where s.campaign_id = ${reached.campaignId} and s.id in ${client(asked.map(({ id }) => id))}
      and s.kind = 'person' and s.held_at is null
      and exists (select from flags f where f.signature_id = s.id and f.settled_at is null)
      and not exists (select from flags f where f.signature_id = s.id and f.settled_at is null and f.reason <> 'burst')`
  const waiting = new Set(rows.map(({ id }) => id))
  let approved = 0
  for (const { id, version } of asked) {
    if (!waiting.has(id)) continue
    const result = await approveSignature(organizer, slug, id, { source: '', note: '', seen: version })
    if (result === 'done') approved += 1
  }
  return approved > 0 ? { approved } : 'not-waiting'
}
