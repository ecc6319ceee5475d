import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { CSV_BOM, csvRow } from '@/domain/text/csv'
import { hostileNames } from '@/domain/text/hostile-names.corpus'
import { realNames } from '@/domain/text/names.corpus'
import { realOrganizations } from '@/domain/text/organizations.corpus'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { oddRows } from '@/testing/odd-rows'
import { csvOfSignatories } from './csv-rows'
import type { ListOrder } from './order'
import type { Filter } from './pages'
import { streamSignatories } from './queries'

// What PostgreSQL writes must be byte for byte what csvRow makes of the same values.

useTestDatabase()

const ROWS = 7_000
let campaignId: string

// Formulas by every sign, behind every kind of space and separator, and what only looks like one.
const BEFORE = [
  '',
  ' ',
  '\u00A0',
  '\u3000 ',
  '\u200F',
  '\uFEFF',
  'a;',
  'Ä ,',
  "x;'",
  '\t',
  '\r',
  '\n',
  'é',
  '7',
  '"',
  ',"',
  '","',
  '[',
]
const SIGNS = [
  ...'=+-@|%\u207A\u207C\u208A\u208C\u2A75\u2A76\uFB29\uFE62\uFE63\uFE66\uFE6A\uFE6B\uFF05\uFF0B\uFF0D\uFF1D\uFF20\uFF5C\u2028\\',
]
const texts = [
  ...BEFORE.flatMap((before) => SIGNS.map((sign) => `${before}${sign}1+1`)),
  ...hostileNames.map(([text]) => text),
  ...realNames,
  ...realOrganizations,
].map((text) => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')) // what PostgreSQL can hold
const at = (index: number) => texts[index % texts.length]!

const proofs = (index: number) => [
  { method: 'dns', source: null, domain: 'example.org', at: '2026-08-03T10:00:00Z' },
  { method: 'check', source: at(index), domain: null, at: '2026-08-04', until: '2026-09-01' },
]

beforeAll(async () => {
  campaignId = (await makeCampaign(await makeOrganizer(), 'odd')).id
  const odd = oddRows(1_000).map(
    (row) => JSON.parse(JSON.stringify(row).replaceAll('\\u0000', '')) as typeof row,
  )
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const { kind, name, organization, title, affiliation, area } =
      odd[index] ?? { kind: 'person', name: at(index), organization: null, title: null, affiliation: at(index * 7), area: null } // prettier-ignore
    const more = index % 11 === 3 ? { kind: 'organization', organization: at(index), name: null } : {}
    const proved = kind === 'organization' ? proofs(index).slice(index % 3) : []
    return {
      number: index + 1,
      ...{ kind, name, organization, title, affiliation, area, proofs: proved, ...more },
      country: index % 3 === 0 ? null : 'JP',
      category: index % 2 === 0 ? 'clubs' : null,
      confirmed: index % 5 === 0 ? null : new Date(1e12 + index * 86_400_123).toISOString(),
    }
  })
  await sql().begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`
      insert into signatories (signature_id, campaign_id, number, kind, name, organization, title, affiliation, area,
        country, category, proofs, folded, confirmed_at, published_at)
      select gen_random_uuid(), ${campaignId}, number, kind, name, organization, title, affiliation, area, country, category,
        proofs, 'odd', confirmed + interval '999 microseconds', now()
      from jsonb_to_recordset(${tx.json(rows as never)}) as r(number int, kind text, name text, organization text,
        title text, affiliation text, area text, country char(2), category text, proofs jsonb, confirmed timestamptz)`
  })
  await sql()`analyze signatories`
})

async function expected(filter: Filter, order: ListOrder): Promise<string> {
  const heads = [
    'number',
    'kind',
    'name',
    'title',
    'affiliation',
    'organization',
    'category',
    'country',
    'area',
  ] as const
  let file = CSV_BOM + csvRow([...heads, 'proofs', 'confirmedAt'])
  for await (const batch of streamSignatories(campaignId, filter, order))
    for (const row of batch) {
      const proved = row.proofs.map(({ method, domain, source, at: day }) =>
        [method, domain, source, day.slice(0, 10)].filter(Boolean).join(' '),
      )
      const confirmed = row.confirmedAt?.toISOString() ?? null
      file += csvRow([...heads.map((head) => row[head]), proved.join('; '), confirmed])
    }
  return file
}

async function written(filter: Filter, order: ListOrder): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of csvOfSignatories(campaignId, filter, order)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces).toString()
}

test.each(['standing', 'newest', 'und-x-icu'] as const)(
  'in the order %s every odd row is written as one by one',
  async (order) => {
    const file = await written({}, order)
    expect(file === (await expected({}, order))).toBe(true)
    expect(file.match(/^"\d+","(?:person|organization)"/gm)).toHaveLength(ROWS)
  },
)

test.each([
  { country: 'JP' },
  { kind: 'organization' },
  { category: 'clubs', kind: 'person' },
  { q: 'odd' },
  { q: 'none' },
] as const)('so it is for those that %j finds', async (filter) => {
  expect((await written(filter, 'standing')) === (await expected(filter, 'standing'))).toBe(true)
})

test('a reader who leaves stops the next query', async () => {
  const pieces = csvOfSignatories(campaignId)
  await pieces.next()
  expect(String((await pieces.next()).value)).toContain('"person"')
  await pieces.return(undefined)
  expect((await pieces.next()).done).toBe(true)
})
