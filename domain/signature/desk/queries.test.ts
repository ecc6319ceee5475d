import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { isDeskCursor } from './cursor'
import { countDeskSignatures, listDeskSignatures, streamDeskSignatures } from './queries'
import { ORGANIZATION, sign, signed } from '@/testing/signer'
import { holdForReason, rejectSignature } from '@/domain/review/set-aside'

useTestDatabase()

const asOwner = (campaignId: string) => ({ campaignId, role: 'owner' as const })

const ID = '0198f5f0-0000-7000-8000-000000000001'

test('a search for what is no address, and a forged cursor, find nothing and break nothing', async () => {
  const organizer = await makeOrganizer()
  const { slug } = await makeCampaign(organizer, 'searched')
  for (const q of ['@', 'a@[', 'x@xn--a', 'a@b@c', 'ada@letters.example'])
    expect(await listDeskSignatures(organizer, slug, { q }, null, 10)).toEqual({ items: [], next: null })
  for (const cursor of [`1_${'-'.repeat(36)}`, `999999999999999999_${ID}`, `253402300799999999_${ID}`])
    expect(await listDeskSignatures(organizer, slug, {}, cursor, 10)).toEqual({ items: [], next: null })
})

test('a cursor is a time until the year 9999 and an id', () => {
  expect(isDeskCursor(`253402300799999999_${ID}`)).toBe(true)
  expect(isDeskCursor(`253402300800000000_${ID}`)).toBe(false)
  expect(isDeskCursor(`1_${'a'.repeat(36)}`)).toBe(false)
})

test('rows that differ by a microsecond, or by nothing, stand on one page each and in the file once', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'microseconds')
  for (let one = 0; one < 7; one += 1) await sign(campaign, { email: `signer${one}@example.net` })
  await sql()`
    update signatures s set signed_at = timestamptz '2026-02-03 04:05:06.789+00' + at.microseconds * interval '1 microsecond'
    from (select id, row_number() over () / 2 * 3 as microseconds from signatures where campaign_id = ${campaign.id}) at
    where at.id = s.id`
  const oldestFirst = (
    await sql()<{ id: string }[]>`
      select id from signatures where campaign_id = ${campaign.id} order by signed_at, id`
  ).map(({ id }) => id)
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page = await listDeskSignatures(organizer, campaign.slug, {}, cursor, 2)
    if (typeof page === 'string') throw new Error(page)
    expect(page.next === null || isDeskCursor(page.next)).toBe(true)
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor)
  expect(seen).toEqual(oldestFirst.toReversed())
  const exported: string[] = []
  for await (const batch of streamDeskSignatures(asOwner(campaign.id), {}, 2))
    exported.push(...batch.map(({ id }) => id))
  expect(exported).toEqual(oldestFirst)
})

test('what a reviewer rejected is no longer held: it says who, when and why, and has a filter of its own', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'rejected-at-the-desk')
  for (const who of ['kept', 'rejected'])
    await signed(campaign, {
      ...ORGANIZATION,
      organization: `Society ${who}`,
      email: `${who}@society.example`,
    })
  const [first, second] = await sql()<{ id: string }[]>`
    select id from signatures where campaign_id = ${campaign.id} order by number`
  expect(await holdForReason(organizer, campaign.slug, first!.id, 'doubtful')).toBe('done')
  const now = new Date()
  expect(await rejectSignature(organizer, campaign.slug, second!.id, 'not-genuine', now)).toBe('done')
  const inView = async (standing: 'held' | 'rejected') => {
    const page = await listDeskSignatures(organizer, campaign.slug, { standing }, null, 10)
    return typeof page === 'string' ? page : page.items
  }
  expect(await inView('held')).toMatchObject([{ id: first!.id, standing: 'held', rejectedBy: null }])
  const said = { standing: 'rejected', rejectedAt: now, rejectedFor: 'not-genuine' }
  expect(await inView('rejected')).toMatchObject([{ id: second!.id, ...said }])
  expect(((await inView('rejected')) as { rejectedBy: string | null }[])[0]!.rejectedBy).toContain('@')
})

test('a category filters the list and the file; one that is not the letter’s lets nothing through', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'by-category')
  const elsewhere = await makeCampaign(organizer, 'by-category-elsewhere')
  for (const { id } of [campaign, elsewhere])
    await sql()`
      insert into categories (id, campaign_id, kind, slug, position, heading)
      values (gen_random_uuid(), ${id}, 'person', ${id === campaign.id ? 'experts' : 'others'}, 1, '{"en":"Some"}')`
  await sign(campaign, { email: 'expert@example.net' })
  await sql()`update signatures set category_id = (select id from categories where slug = 'experts')`
  await sign(campaign, {
    email: 'nobody@example.net',
    kind: 'organization',
    organization: 'Invented Society',
  })
  for (const [category, count] of [
    ['experts', 1],
    ['others', 0],
  ] as const) {
    const page = await listDeskSignatures(organizer, campaign.slug, { category }, null, 10)
    expect(typeof page !== 'string' && page.items.map((item) => item.category)).toEqual(
      count === 1 ? ['experts'] : [],
    )
    const exported = []
    for await (const batch of streamDeskSignatures(asOwner(campaign.id), { category }))
      exported.push(...batch)
    expect(exported).toHaveLength(count)
    expect(await countDeskSignatures(asOwner(campaign.id), { category })).toBe(count)
    expect(await countDeskSignatures(asOwner(campaign.id), { category }, 1)).toBe(Math.min(count, 1))
  }
})
