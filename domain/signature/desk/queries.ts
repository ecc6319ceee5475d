import { sql } from '@/db/client'
import { recordOpening } from '@/domain/event/record-opening'
import { findDataKey } from '@/domain/seal/data-key'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { decodeDeskCursor, type Position } from './cursor'
import type { DeskSignature } from './desk-signature'
import { type Seen, within } from './filter'
import { selectRows } from './select-rows'
import { mayOpen, openedView } from './sight'
import { addStandings } from './standings'
import type { DeskFilter, ExportFilter } from './view'

// The pages and batches of signatures that organizers read.

/**
 * One page of what a role sees of a campaign's signatures, the newest first. That it was opened is written down when it
 * shows what is not public (record-opening.ts).
 * @param cursor `next` of the page before
 */
export async function listDeskSignatures(
  organizer: Organizer,
  slug: string,
  filter: DeskFilter,
  cursor: string | null,
  limit: number,
  now = new Date(),
): Promise<{ items: DeskSignature[]; next: string | null } | 'campaign-unknown' | 'not-permitted'> {
  const reached = await reachCampaign(sql(), organizer, slug, 'see-desk')
  if (typeof reached === 'string') return reached
  if (!mayOpen(reached.role, filter)) return 'not-permitted'
  const { campaignId } = reached
  const key = await findDataKey(campaignId)
  const after = cursor ? decodeDeskCursor(cursor) : null
  const rows = await selectRows(reached, key, filter, { order: 'newest', after, limit: limit + 1 })
  const items = await addStandings(sql(), reached, key, rows.slice(0, limit), now)
  const view = openedView(filter, items)
  if (view) await recordOpening(sql(), { campaignId, userId: organizer.userId, view }, now)
  return { items, next: rows.length > limit ? items.at(-1)!.cursor : null }
}

const BATCH = 1_000

/** Every signature that a filter lets through and the role sees, in batches, the oldest first. For exportSignatures. */
export async function* streamDeskSignatures(
  seen: Seen,
  filter: ExportFilter,
  limit = BATCH,
): AsyncGenerator<DeskSignature[], undefined> {
  const key = await findDataKey(seen.campaignId)
  let after: Position | null = null
  for (;;) {
    const page = { order: 'oldest', after, limit } as const
    const rows: DeskSignature[] = await selectRows(seen, key, filter, page)
    if (rows.length > 0) yield rows
    if (rows.length < limit) return
    after = decodeDeskCursor(rows.at(-1)!.cursor)
  }
}

/** How many signatures a filter lets through that the role sees; at most `most`, beyond which nobody counts. */
export async function countDeskSignatures(seen: Seen, filter: ExportFilter, most?: number): Promise<number> {
  const client = sql()
  const key = await findDataKey(seen.campaignId)
  const [row] = await client<{ count: number }[]>`
    select count(*)::int as count from (select from signatures s
      where ${within(client, seen, key, filter)} ${most === undefined ? client`` : client`limit ${most}`}) counted`
  return row!.count
}
