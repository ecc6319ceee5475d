import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { decodeCursor } from './order'
import { type Filter, pageOfSignatories, type Reach } from './pages'
import { listSignatories, streamSignatories } from './queries'
import { listNewest } from './newest'

useTestDatabase()

const ROWS = 60_000
let campaignId: string

beforeAll(async () => {
  const campaign = await makeCampaign(await makeOrganizer(), 'large')
  campaignId = campaign.id
  await sql().begin(async (tx) => {
    await tx`set local session_replication_role = replica` // the private records are not what is read here
    await tx`
      insert into signatories (signature_id, campaign_id, number, kind, name, organization, country, folded, confirmed_at, published_at)
      select gen_random_uuid(), ${campaignId}, n, case when n % 10 = 0 then 'organization' else 'person' end,
        case when n % 10 <> 0 then 'Invented Person ' || n end, case when n % 10 = 0 then 'Example Society ' || n end,
        (array['PT','TN','JP','KE'])[1 + n % 4], case when n % 10 = 0 then 'example society ' || n else 'invented person ' || n end,
        now(), now() + n * interval '1 second'
      from generate_series(1, ${ROWS}) n`
  })
  await sql()`analyze signatories`
})

async function planOf(filter: Filter, cursor: string | null, reach?: Reach): Promise<string> {
  const query = pageOfSignatories(
    campaignId,
    filter,
    cursor ? decodeCursor(cursor) : null,
    101,
    reach,
  ).toSQL()
  const rows = await sql().unsafe(`explain ${query.sql}`, query.params as string[])
  return rows.map((row) => row['QUERY PLAN'] as string).join('\n')
}

test.each([
  ['the first page', {}, null, 'signatories_order', undefined],
  ['a deep page', {}, 'p45000', 'signatories_order', undefined],
  ['a page of one kind', { kind: 'organization' }, 'o5000', 'signatories_order', undefined],
  ['a page of one country', { country: 'JP' }, 'p45000', 'signatories_country', undefined],
  ['a search everywhere', { q: 'society 1999' }, null, 'signatories_search', 'everywhere'],
  // The planner takes a common word for one that fills a page soon, and may be wrong: it is not asked.
  ['a search everywhere for a common word', { q: 'society 59' }, null, 'signatories_search', 'everywhere'],
  ['a search among the next names', { q: 'society 1999' }, null, 'signatories_order', 'near'],
  ['a deep one in a country', { q: 'society', country: 'JP' }, 'p45000', 'signatories_country', 'near'],
] as const)(
  '%s is read from its index, without a sort of the whole list',
  async (_name, filter, cursor, index, reach) => {
    const plan = await planOf(filter, cursor, reach)
    expect(plan).toContain(index)
    expect(plan).not.toContain('Seq Scan')
    if (reach !== 'everywhere') expect(plan).not.toContain('Sort')
  },
)

test('pages follow one another without a gap or a repetition, organizations first', async () => {
  const seen: string[] = []
  for (let cursor: string | null = null, pages = 0; pages < 130; pages++) {
    const page: Awaited<ReturnType<typeof listSignatories>> = await listSignatories(
      campaignId,
      {},
      cursor,
      500,
    )
    seen.push(...page.items.map((item) => `${item.kind[0]}${item.number}`))
    cursor = page.next
    if (!cursor) break
  }
  expect(seen).toHaveLength(ROWS)
  expect(new Set(seen).size).toBe(ROWS)
  expect(seen.slice(0, 2)).toEqual(['o10', 'o20'])
  expect(seen.at(-1)).toBe('p59999')
})

test('the stream gives every row once, and a reader who leaves stops it', async () => {
  let rows = 0
  for await (const batch of streamSignatories(campaignId)) rows += batch.length
  expect(rows).toBe(ROWS)
  let batches = 0
  for await (const batch of streamSignatories(campaignId)) {
    batches += batch.length > 0 ? 1 : 0
    if (batches === 2) break
  }
  expect(batches).toBe(2)
})

test('wildcards in a search are letters like others, and a search folds case and accents', async () => {
  expect((await listSignatories(campaignId, { q: '%' }, null, 5)).items).toEqual([])
  expect((await listSignatories(campaignId, { q: '_' }, null, 5)).items).toEqual([])
  expect((await listSignatories(campaignId, { q: 'INVENTÉD person 777' }, null, 5)).items[0]!.number).toBe(
    777,
  )
})

test('the newest names come first, by kind, from their index', async () => {
  expect((await listNewest(campaignId, { kind: 'organization' }, 3)).map((item) => item.number)).toEqual([
    60000, 59990, 59980,
  ])
})
