import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { decodePlace, encodePlace, isCursor, type ListOrder, listOrder } from './order'
import { listSignatories } from './queries'

useTestDatabase()

const ORDERS = ['und-x-icu', 'es-x-icu', 'ja-x-icu', 'ar-x-icu', 'newest'] as const

async function insertNames(campaignId: string, names: string[]) {
  await sql().begin(async (tx) => {
    await tx`set local session_replication_role = replica` // the private records are not what is read here
    await tx`
      insert into signatories (signature_id, campaign_id, number, kind, name, organization, folded, confirmed_at, published_at)
      select gen_random_uuid(), ${campaignId}, n, case when n % 3 = 0 then 'organization' else 'person' end,
        case when n % 3 <> 0 then name end, case when n % 3 = 0 then name end, lower(name), now(), now()
      from unnest(${names}::text[]) with ordinality as named (name, n)`
  })
}

/** All names in an order, five a page. */
async function namesOf(campaignId: string, order: ListOrder) {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listSignatories>> = await listSignatories(
      campaignId,
      {},
      cursor,
      5,
      order,
    )
    seen.push(...page.items.map((item) => (item.organization ?? item.name)!))
    cursor = page.next
  } while (cursor)
  return seen
}

const NAMES = [
  ...['Zoe', 'Ñandú', 'Nz', 'Nieve', 'Ärger', 'Arzt', 'Apfel', 'Ödland', 'Oder', 'Ofen', 'Éclair', 'Ecke', 'Ella'],
  ...['Jean-Luc', 'Jean Luc', 'Jeanne', 'co-op', 'coop', 'أمل', 'بسمة', 'تونس', 'ةاء', 'あおい', 'アオイ', '安部', '渡辺'],
  ...['亜細亜', 'Борис', 'Анна', 'Яна', '李', '1st Society', 'ß-Test', 'Ss-Test', 'د. ليلى'],
] // prettier-ignore

let mixed: string
beforeAll(async () => {
  mixed = (await makeCampaign(await makeOrganizer(), 'mixed')).id
  await insertNames(mixed, NAMES)
})
const sorted = async (order: ListOrder, ...some: string[]) =>
  (await namesOf(mixed, order)).filter((name) => some.includes(name))

test('names in every script are each given once, five at a time, in every collation', async () => {
  for (const order of ORDERS) expect((await namesOf(mixed, order)).toSorted()).toEqual(NAMES.toSorted())
})

test('accents, hyphens and case are read over, except where a language has a letter of its own', async () => {
  expect(await sorted('und-x-icu', 'Ärger', 'Arzt', 'Apfel')).toEqual(['Apfel', 'Ärger', 'Arzt'])
  expect(await sorted('und-x-icu', 'Ödland', 'Oder', 'Ofen')).toEqual(['Oder', 'Ödland', 'Ofen'])
  expect(await sorted('und-x-icu', 'Éclair', 'Ecke', 'Ella')).toEqual(['Ecke', 'Éclair', 'Ella'])
  expect(await sorted('und-x-icu', 'Jean-Luc', 'Jean Luc', 'Jeanne')).toEqual([
    'Jean Luc',
    'Jean-Luc',
    'Jeanne',
  ])
  expect(await sorted('und-x-icu', 'Ñandú', 'Nz', 'Nieve')).toEqual(['Ñandú', 'Nieve', 'Nz'])
  expect(await sorted('es-x-icu', 'Ñandú', 'Nz', 'Nieve')).toEqual(['Nieve', 'Nz', 'Ñandú'])
  expect(await sorted('und-x-icu', 'Борис', 'Анна', 'Яна')).toEqual(['Анна', 'Борис', 'Яна'])
})

test('each language puts its own script where its readers expect it', async () => {
  const some = ['Zoe', 'あおい', '亜細亜', '李', '渡辺', 'أمل', 'Анна']
  const root = ['Zoe', 'Анна', 'أمل', 'あおい', '亜細亜', '李', '渡辺']
  expect(await sorted('und-x-icu', ...some)).toEqual(root)
  expect(await sorted('es-x-icu', ...some)).toEqual(root)
  expect(await sorted('ja-x-icu', ...some)).toEqual(['Zoe', 'あおい', '亜細亜', '渡辺', '李', 'Анна', 'أمل'])
  expect(await sorted('ar-x-icu', ...some)).toEqual(['أمل', 'Zoe', 'Анна', 'あおい', '亜細亜', '李', '渡辺'])
  expect(await sorted('ar-x-icu', 'بسمة', 'ةاء', 'تونس')).toEqual(['بسمة', 'ةاء', 'تونس'])
})

test('a cursor is read in its own order only, in another it starts at the beginning', async () => {
  const cursor = encodePlace('es-x-icu', { key: 'Ñandú', number: 7 })
  expect(decodePlace('es-x-icu', cursor)).toEqual({ key: 'Ñandú', number: 7 })
  for (const order of ['und-x-icu', 'newest', 'standing'] as const)
    expect(isCursor(cursor, order)).toBe(false)
  expect(isCursor('p7', 'es-x-icu')).toBe(false)
  expect(isCursor('p7', 'standing')).toBe(true)
  const [first] = await namesOf(mixed, 'und-x-icu')
  const [again] = (await listSignatories(mixed, {}, cursor, 1, 'und-x-icu')).items
  expect(again!.name ?? again!.organization).toBe(first)
})

test.each([
  'newest.1.YQ',
  'newest.1.',
  'newest.1.OTk5OTk5OTk5OTk5OTk5OTk5',
  'es-x-icu.1._w',
  'es-x-icu.1.AGE',
  'es-x-icu.9999999999.YQ',
])('what is no cursor (%s) starts at the beginning', async (cursor) => {
  for (const order of ['newest', 'es-x-icu'] as const) expect(isCursor(cursor, order)).toBe(false)
})

test('a reader’s language chooses the collation; every other one is read in the root order', () => {
  expect(
    ['es', 'es-MX', 'ja', 'ar', 'de', 'fr', 'tlh', 'esx', ''].map((language) => listOrder('name', language)),
  ).toEqual([
    ...[
      'es-x-icu',
      'es-x-icu',
      'ja-x-icu',
      'ar-x-icu',
      'und-x-icu',
      'und-x-icu',
      'und-x-icu',
      'und-x-icu',
      'und-x-icu',
    ],
  ])
  expect(listOrder('newest', 'es')).toBe('newest')
  expect(listOrder(undefined, 'es')).toBe('standing')
})
