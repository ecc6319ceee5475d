import { beforeAll, expect, test } from 'vitest'
import { addresses } from '@/addresses'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { lettersFor } from './alphabets'
import { type Group, type GroupedPage, listGrouped } from './grouped'
import { isGroupedCursor } from './grouped-place'
import { cursorOfLetter, findLetters } from './letters'
import { listSignatories } from './queries'
import { listNewest } from './newest'

useTestDatabase()

const NAMES = [
  ...['Amber Forum', '“Quoted” Union', '1984 Society', 'Ärzte für Open', 'Ñandú Amigos', 'Zebra Trust', 'Œuvre libre'],
  ...['Открытая библиотека', 'مؤسسة الجسر', 'あおぞら協会', 'カモメ会', '図書館友の会', '한국 모임', 'Ελεύθερη Πύλη'],
] // prettier-ignore
const ORGANIZATIONS = 5_000
const PEOPLE = 40_000
const ORDER = 'und-x-icu' as const
let large: string
let mixed: string

/** Organizations and people as rows of the public list alone. */
async function fill(campaignId: string, organizations: number, people: number) {
  await sql().begin(async (tx) => {
    await tx`set local session_replication_role = replica` // the private records are not what is read here
    await tx`
      insert into signatories (signature_id, campaign_id, number, kind, category, name, organization, country, folded, confirmed_at, published_at)
      select gen_random_uuid(), ${campaignId}, n, kind,
        case when kind = 'organization' then (array['civil','companies',null])[1 + n % 3] when n > ${organizations} + 3 then 'citizens' end,
        case when kind = 'person' then name end, case when kind = 'organization' then name end,
        (array['PT','TN','JP','KE',null])[1 + n % 5], lower(name), now(), now() + n * interval '1 second'
      from (select n, case when n <= ${organizations} then 'organization' else 'person' end as kind,
        initcap(md5(n::text)::varchar(9)) || ' ' || n as name from generate_series(1, ${organizations + people}) n) row`
  })
  await sql()`analyze signatories`
}

async function insertNames(campaignId: string, names: string[]) {
  await sql().begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`
      insert into signatories (signature_id, campaign_id, number, kind, organization, folded, confirmed_at, published_at)
      select gen_random_uuid(), ${campaignId}, n, 'organization', name, lower(name), now(), now()
      from unnest(${names}::text[]) with ordinality as named (name, n)`
  })
}

beforeAll(async () => {
  const organizer = await makeOrganizer()
  large = (await makeCampaign(organizer, 'large')).id
  mixed = (await makeCampaign(organizer, 'mixed')).id
  await fill(large, ORGANIZATIONS, PEOPLE)
  await insertNames(mixed, NAMES)
})

const categories: Group[] = ['civil', 'companies', ''].map((name) => ({ name, listed: ORGANIZATIONS / 3 }))
const countries: Group[] = ['JP', 'KE', 'PT', 'TN', 'XK', ''].map((name) => {
  return { name, listed: name === 'XK' ? 0 : ORGANIZATIONS / 5 }
})

async function readAll(by: 'category' | 'country', groups: Group[], limit: number) {
  const pages: GroupedPage[] = []
  for (let cursor: string | null = null; pages.length < 100;) {
    const page = await listGrouped(large, groups, { by, order: ORDER, cursor, limit })
    pages.push(page)
    cursor = page.next
    if (!cursor) return pages
    expect(isGroupedCursor(by, cursor)).toBe(true)
  }
  throw new Error('the list does not end')
}

test.each([
  ['category', categories],
  ['country', countries],
] as const)('organizations by %s are each given once, group after group, by name', async (by, groups) => {
  const pages = await readAll(by, groups, 333)
  const flat = pages.flatMap((page) =>
    page.groups.flatMap(({ name, items }) => items.map((item) => ({ name, item }))),
  )
  expect(new Set(flat.map(({ item }) => item.number)).size).toBe(ORGANIZATIONS)
  expect(flat).toHaveLength(ORGANIZATIONS)
  const seen = [...new Set(flat.map(({ name }) => name))]
  expect(seen).toEqual(groups.filter(({ listed }) => listed > 0).map(({ name }) => name))
  const order = new Intl.Collator('en')
  for (const group of seen) {
    const names = flat.filter(({ name }) => name === group).map(({ item }) => item.organization!)
    expect(names.toSorted(order.compare)).toEqual(names)
  }
})

test('a cursor whose group lost its last organization goes on after it', async () => {
  const cursor = `country.XK.1.${Buffer.from('M').toString('base64url')}`
  const page = await listGrouped(large, countries, { by: 'country', order: ORDER, cursor, limit: 5 })
  expect(page.groups.map(({ name }) => name)).toEqual([''])
})

test.each(['country.PT.1.', 'category.PT.1.YQ', 'country.PT.9999999999.YQ', 'country.PT.1.AGE', 'p7', ''])(
  'what is no cursor of this list (%s) is none',
  (cursor) => expect(isGroupedCursor('country', cursor)).toBe(false),
)

test('the few outside every category are not looked for among all the others', async () => {
  expect(await listNewest(large, { kind: 'person', outside: true }, 12)).toHaveLength(3)
  const [row] = await sql()`explain (format json) select number from signatories
    where campaign_id = ${large} and kind = 'person' and category is null order by published_at desc limit 12`
  expect(JSON.stringify(row)).toContain('signatories_uncategorized_newest')
})

test('each letter leads to the first name under it, in every language', async () => {
  const under = async (language: string, key: string) => {
    const order =
      language === 'es' ? 'es-x-icu' : language === 'ja' ? 'ja-x-icu' : language === 'ar' ? 'ar-x-icu' : ORDER
    const cursor = cursorOfLetter(key, language, order)
    return (await listSignatories(mixed, {}, cursor, 1, order)).items[0]?.organization
  }
  expect(await under('en', '0')).toBe('“Quoted” Union')
  expect(await under('de', 'a')).toBe('Amber Forum')
  expect(await under('en', 'n')).toBe('Ñandú Amigos')
  expect(await under('es', 'n')).toBe('Ñandú Amigos')
  expect(await under('es', 'ñ')).toBe('Ñandú Amigos')
  expect(await under('es', 'o')).toBe('Œuvre libre')
  expect(await under('en', 'cyrl')).toBe('Открытая библиотека')
  expect(await under('ru', 'о')).toBe('Открытая библиотека')
  expect(await under('ar', 'م')).toBe('مؤسسة الجسر')
  expect(await under('ja', 'あ')).toBe('あおぞら協会')
  expect(await under('ja', 'か')).toBe('カモメ会')
  expect(await under('ja', 'hani')).toBe('図書館友の会')
  expect(await under('en', 'hang')).toBe('한국 모임')
})

test('letters without names are known, and all stand in the order of the collation', async () => {
  const has = async (language: string, collation: 'und-x-icu' | 'es-x-icu' | 'ja-x-icu' | 'ar-x-icu') =>
    (await findLetters(mixed, { language, collation }))
      .filter(({ hasNames }) => hasNames)
      .map(({ key }) => key)
  const scripts = ['grek', 'cyrl', 'arab', 'hang', 'kana', 'hani']
  expect(await has('en', ORDER)).toEqual(['0', 'a', 'n', 'o', 'z', ...scripts])
  expect(await has('es', 'es-x-icu')).toEqual(['0', 'a', 'ñ', 'o', 'z', ...scripts])
  expect(await has('ja', 'ja-x-icu')).toEqual([
    '0',
    'a',
    'n',
    'o',
    'z',
    'あ',
    'か',
    'hani',
    'grek',
    'cyrl',
    'arab',
    'hang',
  ])
  expect(await has('ar', 'ar-x-icu')).toEqual([
    '0',
    'م',
    'a',
    'n',
    'o',
    'z',
    'grek',
    'cyrl',
    'hang',
    'kana',
    'hani',
  ])
  expect(
    (await findLetters(mixed, { kind: 'person', language: 'en', collation: ORDER })).some(
      ({ hasNames }) => hasNames,
    ),
  ).toBe(false)
})

test('every letter of every language may be kept by the front door', () => {
  const [, values = ''] = /letter=([^&]*)/.exec(addresses.signatories) ?? []
  const known = new Set(values.split('|'))
  for (const language of ['en', 'es', 'ar', 'fa', 'he', 'el', 'ja', 'ko', 'ru', 'uk', 'de', 'tlh'])
    for (const { key } of lettersFor(language)) expect(known).toContain(key)
})
