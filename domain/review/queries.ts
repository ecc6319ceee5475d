import { sql } from '@/db/client'
import { recordOpening } from '@/domain/event/record-opening'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { listBurst } from './burst'
import { claimSignature } from './claim'
import { type Item, openItem, type Shown } from './item'
import { listWaiting, type Waiting } from './queue'
import { listUndoable, type Undoable } from './undo'

export type Queue = {
  waiting: Waiting[]
  /** The item before the reviewer, which is theirs for some minutes; null when nothing is left for them. */
  item: Item | null
  place: number
  /** The id of the item after this one that nobody else has. */
  next: string | null
  /** Others that came in a burst and wait for nothing else, when the item is one of them. */
  burst: Shown[]
  /** Another reviewer has the item that was asked for. */
  taken: Waiting | null
  undoable: Undoable[]
}

/**
 * The review queue of a campaign as its page shows it: the item that was asked for, or the first that no other reviewer has.
 * Looking at an item claims it, and is written down.
 */
export async function openQueue(
  organizer: Organizer,
  slug: string,
  at: string | null,
  now = new Date(),
): Promise<Queue | 'campaign-unknown' | 'not-permitted'> {
  const reached = await reachCampaign(sql(), organizer, slug, 'review-signatures')
  if (typeof reached === 'string') return reached
  const { campaignId } = reached
  const [waiting, undoable] = await Promise.all([
    listWaiting(organizer, campaignId),
    listUndoable(organizer, campaignId),
  ])
  if (waiting.length + undoable.length > 0)
    await recordOpening(sql(), { campaignId, userId: organizer.userId, view: 'review' }, now)
  const asked = waiting.findIndex(({ id }) => id === at)
  const start = Math.max(0, asked)
  const taken = asked >= 0 && waiting[asked]!.claimedBy ? waiting[asked]! : null
  const inTurn = [...waiting.slice(start), ...waiting.slice(0, start)].filter(({ claimedBy }) => !claimedBy)
  for (const [index, { id }] of inTurn.entries()) {
    if (!(await claimSignature(organizer, id))) continue
    const item = await openItem(campaignId, id)
    if (!item) continue
    const place = waiting.findIndex((one) => one.id === id) + 1
    const burst = await listBurst(campaignId, waiting, id)
    return { waiting, item, place, next: inTurn[index + 1]?.id ?? null, burst, taken, undoable }
  }
  return { waiting, item: null, place: 0, next: null, burst: [], taken, undoable }
}
