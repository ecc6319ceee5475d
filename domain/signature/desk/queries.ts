import { sql } from '@/db/client'
import { recordOpening } from '@/domain/event/record-opening'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { reachCampaign } from '@/domain/team/membership'
import { sees } from '@/domain/team/sight'
import type { Organizer } from '@/domain/team/team'
import { type Seen, standing, within } from './filter'
import type { DeskFilter, ExportFilter } from './view'
import { mayOpen, openedView } from './sight'

// The pages and batches of signatures that organizers read.
import { decodeDeskCursor, type Position } from './cursor'
import { columnsFor, type DeskSignature, openDeskSignature, type Row } from './desk-signature'
import { addStandings } from './standings'

async function selectRows(
  seen: Seen,
  key: DataKey,
  filter: ExportFilter,
  page: { order: 'newest' | 'oldest'; after: Position | null; limit: number },
): Promise<DeskSignature[]> {
  const client = sql()
  const newest = page.order === 'newest'
  const rows = await client<Row[]>`
    select s.id, (extract(epoch from s.signed_at) * 1000000)::bigint || '_' || s.id as cursor, s.number, s.kind, s.country, s.area, c.slug as category,
      ${columnsFor(client, seen)}, s.affiliation, s.organization, s.import_id is not null as imported, s.signed_at,
      case when s.import_id is null then s.confirmed_at end as confirmed_at, ${standing(client)} as standing,
      p.id as check_id, p.method as check_method, p.source as check_source, p.recorded_at as checked_at,
      u.email as checked_by, s.xmin::text as version, s.rejected_at,
      case when s.rejected_at is not null then s.held_reason end as rejected_for, r.email as rejected_by,
      ${sees(seen.role, 'review') ? client`(select max(at) from objections where signature_id = s.id)` : client`null::timestamptz`} as objected_at
    from signatures s
    left join categories c on c.id = s.category_id
    left join proofs p on p.signature_id = s.id and p.method in ('organizer', 'import') and p.voided_at is null
    left join users u on u.id = p.recorded_by
    left join lateral (select user_id from events where signature_id = s.id and kind = 'review-rejected'
      order by id desc limit 1) decision on s.rejected_at is not null
    left join users r on r.id = decision.user_id
    where ${within(client, seen, key, filter)}
      ${
        page.after
          ? client`and (s.signed_at, s.id) ${newest ? client`<` : client`>`}
              ('epoch'::timestamptz + ${page.after.at}::bigint * interval '1 microsecond', ${page.after.id})`
          : client``
      }
    order by s.signed_at ${newest ? client`desc` : client``}, s.id ${newest ? client`desc` : client``}
    limit ${page.limit}`
  return rows.map((row) => openDeskSignature(key, row, sees(seen.role, 'address')))
}

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
