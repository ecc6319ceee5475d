import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { DRAFT, makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { createCampaign } from './create-campaign'
import { joinSeries } from './join-series'
import { findCampaign } from './queries'
import { listForSeries, listSeries } from './series'

useTestDatabase()

/** The slugs that the public page of a letter names. */
async function named(slug: string): Promise<string[]> {
  const campaign = (await findCampaign(slug))!
  return (await listSeries(campaign.id, campaign.series)).map((letter) => letter.slug).toSorted()
}

const seriesOf = async (slug: string) =>
  (await sql()<{ series: string | null }[]>`select series from campaigns where slug = ${slug}`)[0]!.series

test('letters that belong together name each other; a draft among them is named by none', async () => {
  const organizer = await makeOrganizer()
  for (const slug of ['april', 'august', 'alone']) await makeCampaign(organizer, slug)
  await createCampaign(organizer, { ...DRAFT, slug: 'next-year' })
  expect(await joinSeries(organizer, 'august', 'april')).toBe('done')
  expect(await joinSeries(organizer, 'august', 'april')).toBe('done')
  expect(await joinSeries(organizer, 'next-year', 'august')).toBe('done')
  expect(await seriesOf('next-year')).toBe(await seriesOf('april'))
  expect(await named('april')).toEqual(['august'])
  expect(await named('august')).toEqual(['april'])
  expect(await named('alone')).toEqual([])
  expect(await joinSeries(organizer, 'august', '')).toBe('done')
  expect(await named('april')).toEqual([])
  expect(await joinSeries(organizer, 'next-year', '')).toBe('done')
  expect(await seriesOf('april')).toBeNull()
  const events = await sql()`select from events where kind in ('series-joined', 'series-left')`
  expect(events).toHaveLength(4)
})

test('nobody attaches their letter to a foreign one, nor to a series that holds one', async () => {
  const [ada, ben] = [await makeOrganizer('ada@example.org'), await makeOrganizer('ben@example.org')]
  await makeCampaign(ada, 'adas')
  await makeCampaign(ada, 'adas-other')
  const shared = await makeCampaign(ada, 'shared')
  await makeCampaign(ben, 'bens')
  expect(await joinSeries(ben, 'bens', 'adas')).toBe('series-unknown')
  expect(await joinSeries(ben, 'bens', 'no-such-letter')).toBe('series-unknown')
  expect(await joinSeries(ben, 'bens', 'bens')).toBe('series-unknown')
  expect(await joinSeries(ben, 'bens', '\0')).toBe('series-unknown')
  expect(await joinSeries(ben, 'adas', 'bens')).toBe('campaign-unknown')
  expect(await seriesOf('adas')).toBeNull()

  const join = async (role: string) => {
    await sql()`
      insert into memberships (user_id, campaign_id, role) values (${ben.userId}, ${shared.id}, ${role})
      on conflict (user_id, campaign_id) do update set role = excluded.role`
    return [await joinSeries(ben, 'bens', 'shared'), await joinSeries(ben, 'shared', 'bens')]
  }
  expect(await join('reviewer')).toEqual(['series-unknown', 'not-permitted'])
  expect((await listForSeries(ben, 'bens')).map(({ slug }) => slug)).toEqual([])
  await joinSeries(ada, 'shared', 'adas-other')
  // Ben edits one of the two letters of this series, which is not enough to put a third beside the other.
  expect(await join('editor')).toEqual(['series-unknown', 'done'])
  expect(await seriesOf('shared')).toBe(await seriesOf('bens'))
  expect(await named('adas-other')).toEqual([])
  expect((await listForSeries(ben, 'bens')).map(({ slug }) => slug)).toEqual(['shared'])
  expect((await listForSeries(ada, 'adas')).map(({ slug }) => slug)).toEqual(['adas-other'])
})
