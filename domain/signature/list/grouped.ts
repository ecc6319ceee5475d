import { and, asc, eq, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import type { ListCollation } from '@/db/tables/list-indexes'
import { signatories } from '@/db/tables/signature'
import { decodePlace, encodePlace, type GroupBy, type Place } from './grouped-place'
import { PEOPLE_FROM } from './order'
import { columns } from './pages'
import type { Signatory } from './queries'

// Organizations in groups: by category, or by country, and within a group by name.

/** A group in its order: the category's name or the country's code, '' for those without, and how many it has by the totals. */
export type Group = { name: string; listed: number }

export type GroupedPage = { groups: { name: string; items: Signatory[] }[]; next: string | null }

type Asked = { by: GroupBy; order: ListCollation; cursor: string | null; limit: number }

/**
 * One page of a campaign's organizations in groups.
 * @param all every group that there may be, in order: one that became empty still has its place
 */
export async function listGrouped(campaignId: string, all: Group[], asked: Asked): Promise<GroupedPage> {
  const { by, cursor, limit } = asked
  const place = cursor ? decodePlace(by, cursor) : null
  const begin = place ? all.findIndex(({ name }) => name === place.group) : 0
  const left = all.slice(Math.max(begin, 0)).filter(({ name, listed }) => listed > 0 || name === place?.group)
  const rows: Row[] = []
  while (left.length > 0 && rows.length <= limit) {
    const wanted = limit + 1 - rows.length
    const after = rows.length === 0 && begin >= 0 ? place : null
    rows.push(...(await readGroups(campaignId, takeGroups(left, wanted), { ...asked, after, limit: wanted })))
  }
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? placeOf(last) : null
  return { groups: gather(shown), next: next && encodePlace(by, next) }
}

/** Takes as many groups off the front as hold so many names by their totals. */
function takeGroups(left: Group[], wanted: number): Group[] {
  let held = 0
  let count = 0
  while (count < left.length && held < wanted) held += left[count++]!.listed
  return left.splice(0, count)
}

type Row = Signatory & { group: string; place: number; key: string }
type Read = Pick<Asked, 'by' | 'order' | 'limit'> & { after: Place | null }

async function readGroups(campaignId: string, groups: Group[], read: Read): Promise<Row[]> {
  const [first, second, ...rest] = groups.map(({ name }, index) => partOf(campaignId, name, index, read))
  if (!first) return []
  const merged = (second ? unionAll(first, second, ...rest) : first).as('merged')
  return db()
    .select()
    .from(merged)
    .orderBy(asc(merged.place), collated(sql`${merged.key}`, read.order), asc(merged.number))
    .limit(read.limit)
}

/** The organizations of one group by name: the group is read, never the whole list. */
function partOf(campaignId: string, group: string, index: number, { by, order, after, limit }: Read) {
  const { kind, position, shown, number } = signatories
  const column = by === 'category' ? signatories.category : signatories.country
  const where: (SQL | undefined)[] = [
    eq(signatories.campaignId, campaignId),
    ...[eq(kind, 'organization'), lt(position, PEOPLE_FROM)],
    group === '' ? isNull(column) : eq(column, group),
  ]
  if (after?.group === group)
    where.push(sql`(${collated(sql`${shown}`, order)}, ${number}) > (${after.key}, ${after.number}::integer)`)
  return db()
    .select({
      ...columns,
      group: sql<string>`${group}::text`.as('group'),
      place: sql<number>`${index}::integer`.as('place'),
      key: sql<string>`${shown}`.as('key'),
    })
    .from(signatories)
    .where(and(...where))
    .orderBy(collated(sql`${shown}`, order), asc(number))
    .limit(limit)
}

const collated = (text: SQL, order: ListCollation) => sql`${text} collate ${sql.raw(`"${order}"`)}`
const placeOf = ({ group, key, number }: Row): Place => ({ group, key, number })

function gather(rows: Row[]): GroupedPage['groups'] {
  const groups: GroupedPage['groups'] = []
  for (const { group, place: _place, key: _key, ...item } of rows) {
    if (groups.at(-1)?.name !== group) groups.push({ name: group, items: [] })
    groups.at(-1)!.items.push(item)
  }
  return groups
}
