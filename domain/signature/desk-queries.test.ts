import { expect, test } from 'vitest'
import { makeCampaign, makeOrganizer } from '@/domain/test-campaign'
import { useTestDatabase } from '@/local/test-database'
import { isDeskCursor, listDeskSignatures } from './desk-queries'

useTestDatabase()

const ID = '0198f5f0-0000-7000-8000-000000000001'

test('a search for what is no address, and a forged cursor, find nothing and break nothing', async () => {
  const organizer = await makeOrganizer()
  const { slug } = await makeCampaign(organizer, 'searched')
  for (const q of ['@', 'a@[', 'x@xn--a', 'a@b@c', 'ada@letters.example'])
    expect(await listDeskSignatures(organizer, slug, { q }, null, 10)).toEqual({ items: [], next: null })
  for (const cursor of [`1_${'-'.repeat(36)}`, `999999999999999_${ID}`, `253402300799999_${ID}`])
    expect(await listDeskSignatures(organizer, slug, {}, cursor, 10)).toEqual({ items: [], next: null })
})

test('a cursor is a time until the year 9999 and an id', () => {
  expect(isDeskCursor(`253402300799999_${ID}`)).toBe(true)
  expect(isDeskCursor(`253402300800000_${ID}`)).toBe(false)
  expect(isDeskCursor(`1_${'a'.repeat(36)}`)).toBe(false)
})
