import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { inLong } from '@/testing/long'
import { useTestDatabase } from '@/testing/database'
import type { ListOrder } from './order'
import type { Filter } from './pages'
import { pageInOrder } from './sorted-pages'
import { listSignatories, streamSignatories } from './queries'

useTestDatabase()

const ROWS = 60_000
const ORDERS = ['und-x-icu', 'es-x-icu', 'ja-x-icu', 'ar-x-icu', 'newest'] as const
let large: string

beforeAll(async () => {
  const campaign = await makeCampaign(await makeOrganizer(), 'large')
  large = campaign.id
  // Every seventh name repeats, one signatory in fifty is an organization, one in a hundred comes from Tunisia.
  await sql().begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`
      insert into signatories (signature_id, campaign_id, number, kind, name, organization, country, folded, confirmed_at, published_at)
      select gen_random_uuid(), ${large}, n, case when n % 50 = 0 then 'organization' else 'person' end,
        case when n % 50 <> 0 then name end, case when n % 50 = 0 then name end,
        case when n % 100 = 7 then 'TN' else (array['PT','JP','KE'])[1 + n % 3] end, lower(name), now(),
        now() + (n / 10) * interval '1 second' + (n % 3) * interval '1 microsecond'
      from (select n, case when n % 7 = 0 then 'Same Name' else md5(n::text) || ' ' || n end as name
        from generate_series(1, ${ROWS}) n) named`
  })
  await sql()`analyze signatories`
})

async function planOf(filter: Filter, order: (typeof ORDERS)[number], deep: boolean): Promise<string> {
  const after = deep ? { key: order === 'newest' ? String(Date.now() * 1000) : 'c7', number: 30_000 } : null
  const query = pageInOrder(large, filter, { order, after, limit: 101 }).toSQL()
  const rows = await sql().unsafe(`explain ${query.sql}`, query.params as string[])
  return rows.map((row) => row['QUERY PLAN'] as string).join('\n')
}

const filters: [string, Filter][] = [
  ['everyone', {}],
  ['organizations', { kind: 'organization' }],
  ['people', { kind: 'person' }],
  ['a country', { country: 'JP' }],
]

test.each(ORDERS.flatMap((order) => filters.map(([who, filter]) => [order, who, filter] as const)))(
  'in the order %s a page of %s, first or deep, is read from the index of that order',
  async (order, _who, filter) => {
    const index = order === 'newest' ? 'signatories_newest' : `signatories_name_${order.split('-')[0]}`
    for (const deep of [false, true]) {
      const plan = await planOf(filter, order, deep)
      expect(plan).toContain(index)
      expect(plan).not.toMatch(/Seq Scan|Bitmap/)
      // Only the two parts of a page are sorted together, never the list: each ends after as many rows as a page has.
      expect(plan.match(/Sort {2}/g)?.length ?? 0).toBeLessThanOrEqual(1)
    }
  },
)

async function walk(campaignId: string, filter: Filter, order: ListOrder, limit: number) {
  const seen: { name: string; number: number }[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listSignatories>> = await listSignatories(
      campaignId,
      filter,
      cursor,
      limit,
      order,
    )
    seen.push(...page.items.map((item) => ({ name: (item.organization ?? item.name)!, number: item.number })))
    cursor = page.next
  } while (cursor)
  return seen
}

test.each(ORDERS)('in the order %s, pages give each of 60,000 names once', async (order) => {
  const seen = await walk(large, {}, order, 997)
  expect(seen).toHaveLength(ROWS)
  expect(new Set(seen.map(({ number }) => number)).size).toBe(ROWS)
})

test('filters hold in every order', async () => {
  for (const order of ORDERS) {
    expect(await walk(large, { country: 'TN' }, order, 97)).toHaveLength(ROWS / 100)
    expect(await walk(large, { kind: 'organization' }, order, 500)).toHaveLength(ROWS / 50)
    const found = await walk(large, { q: 'same name', kind: 'organization' }, order, 50)
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(['Same Name']))
    expect(found).toHaveLength(Math.floor(ROWS / 350))
  }
})

// Of the next 4,000 names about 30 hold it: enough for a short page, which is found nearby, too few for a long one.
test.each(inLong([15, 97], [97]))(
  'a search gives in every order what holds it, %i on a page',
  async (limit) => {
    for (const order of [...ORDERS, 'standing'] as const) {
      const holding = (await walk(large, {}, order, 5_000)).filter(({ name }) => name.includes('c0f'))
      expect(holding.length).toBeGreaterThan(300)
      expect(await walk(large, { q: 'c0f' }, order, limit)).toEqual(holding)
    }
  },
)

test('the newest come first, those of one moment by number; a stream keeps the order', async () => {
  const numbers: number[] = []
  for await (const batch of streamSignatories(large, {}, 'newest'))
    numbers.push(...batch.map(({ number }) => number))
  expect(numbers).toHaveLength(ROWS)
  // Of ten that share a second, those with more microseconds come first (number modulo three), then the higher number.
  expect(numbers.slice(0, 5)).toEqual([60000, 59999, 59996, 59993, 59990])
  expect(numbers.at(-1)).toBe(3)
})
