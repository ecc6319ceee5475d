import { afterEach, beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { launchDueCampaigns } from '@/domain/signature/launch/launch-due-campaigns'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { collected, launchAt, startCollecting } from '@/testing/collecting'
import { useTestDatabase } from '@/testing/database'
import { signed, signedAndChecked, startCampaign } from '@/testing/signer'
import { thinHistory, listHistory, streamHistory } from './history'
import { HOUR } from './moment'
import { countNow, findCountAt, findNewest } from './queries'
import { recordCounts } from './record-counts'

useTestDatabase()

const first = new Date('2026-02-03T14:00:00Z')
const hour = (n: number) => new Date(first.getTime() + n * HOUR)
const soonAfter = (n: number) => new Date(hour(n).getTime() + 20_000)
const later = hour(1000)

beforeEach(() => sql()`delete from count_hours`)
afterEach(() => sql()`delete from count_history`)

const rowsOf = async (campaign: { id: string }) => [
  ...(await sql()`
    select at, people, unlisted, organizations, countries from count_history where campaign_id = ${campaign.id} order by at`),
]
const numbers = (people: number, unlisted: number, organizations: number, countries: number) => ({
  ...{ people, unlisted, organizations, countries },
})

test('after the first full hour there is a number, and then one whenever it changed', async () => {
  const campaign = await startCampaign('counted')
  await signed(campaign, { email: 'a@example.net', country: 'PT' })
  await signed(campaign, { email: 'b@example.net', country: 'FR', listed: false })
  await signedAndChecked(campaign, { country: 'DE' })
  await recordCounts(soonAfter(0))
  await recordCounts(soonAfter(1))
  await signed(campaign, { email: 'c@example.net', country: 'PT' })
  await recordCounts(soonAfter(2))
  expect(await rowsOf(campaign)).toEqual([
    { at: hour(0), ...numbers(1, 1, 1, 2) },
    { at: hour(2), ...numbers(2, 1, 1, 2) },
  ])
  expect(await countNow(campaign.id)).toEqual(numbers(2, 1, 1, 2))
  expect(await findCountAt(campaign.id, hour(1), later)).toEqual({ at: hour(0), ...numbers(1, 1, 1, 2) })
  expect(await findNewest(campaign.id)).toMatchObject({ hour: hour(2), people: 2 })
})

test('whoever erases their signature later changes no number that stood', async () => {
  const campaign = await startCampaign('erased')
  const own = await signed(campaign, { email: 'a@example.net' })
  await recordCounts(soonAfter(0))
  await eraseSignature(own)
  await recordCounts(soonAfter(1))
  expect(await findCountAt(campaign.id, hour(0), later)).toMatchObject(numbers(1, 0, 0, 1))
  expect(await findCountAt(campaign.id, hour(1), later)).toMatchObject(numbers(0, 0, 0, 0))
})

test('two workers at once write one row, and a clock that was moved back writes nothing', async () => {
  const campaign = await startCampaign('two-workers')
  await Promise.all([1, 2, 3, 4].map(() => recordCounts(soonAfter(3))))
  await signed(campaign, { email: 'a@example.net' })
  expect(await recordCounts(soonAfter(3))).toBe(0)
  expect(await recordCounts(soonAfter(1))).toBe(0)
  await sql()`delete from count_hours`
  expect(await recordCounts(soonAfter(1))).toBe(0)
  expect(await rowsOf(campaign)).toEqual([{ at: hour(3), ...numbers(0, 0, 0, 0) }])
})

test('nothing is made up for an hour that was missed: its page says so and where the last number is', async () => {
  const campaign = await startCampaign('missed')
  await recordCounts(soonAfter(0))
  await signed(campaign, { email: 'a@example.net' })
  expect(await recordCounts(new Date(hour(1).getTime() + HOUR / 2))).toBe(0)
  await recordCounts(soonAfter(2))
  expect(await findCountAt(campaign.id, hour(1), later)).toEqual({ lacks: 'missed', near: hour(0) })
  expect(await findCountAt(campaign.id, hour(-1), later)).toEqual({ lacks: 'before-first', near: hour(0) })
  expect(await findCountAt(campaign.id, hour(5), soonAfter(4))).toEqual({ lacks: 'future', near: hour(2) })
  expect(await findCountAt(campaign.id, hour(3), soonAfter(3))).toEqual({ lacks: 'under-way', near: hour(2) })
})

test('nothing of a letter that collects is written down before its launch', async () => {
  const campaign = await startCollecting('collecting')
  await collected(campaign, { email: 'a@example.net' })
  await recordCounts(soonAfter(0))
  expect(await rowsOf(campaign)).toEqual([])
  expect(await findCountAt(campaign.id, hour(0), later)).toEqual({ lacks: 'none', near: null })
  await launchAt(campaign, new Date(Date.now() - 1000))
  await launchDueCampaigns()
  await recordCounts(soonAfter(1))
  expect(await rowsOf(campaign)).toEqual([{ at: hour(1), ...numbers(1, 0, 0, 1) }])
})

test('more campaigns than one statement takes all get their row', async () => {
  await sql()`
    insert into campaigns (id, slug, language, contact, responsible, opened_at)
    select gen_random_uuid(), 'many-' || n, 'en', 'many@example.org', 'Invented', now() from generate_series(1, 401) n`
  expect(await recordCounts(soonAfter(0))).toBeGreaterThan(400)
  const [row] = await sql()<{ n: number }[]>`
    select count(*)::int as n from count_history join campaigns on id = campaign_id where slug like 'many-%'`
  expect(row!.n).toBe(401)
  await sql()`delete from campaigns where slug like 'many-%'`
})

test('three years of hours are a line of a few points, and read to the end in batches', async () => {
  const campaign = await startCampaign('three-years')
  await sql()`
    insert into count_history (campaign_id, at, people, unlisted, organizations, countries)
    select ${campaign.id}, ${first}::timestamptz + n * interval '1 hour', n, 0, 0, 1 from generate_series(0, 26279) n`
  const until = hour(26_280)
  const line = await thinHistory(campaign.id, { since: first, until, most: 180 })
  expect(line).toHaveLength(180)
  expect(line.at(-1)!.people).toBe(26_279)
  const week = await thinHistory(campaign.id, { since: hour(26_112), until, most: 180 })
  expect(week[0]).toMatchObject({ at: hour(26_111), people: 26_111 })
  const counted = { hour: 0, day: 0 }
  for await (const rows of streamHistory(campaign.id, 'hour')) counted.hour += rows.length
  for await (const rows of streamHistory(campaign.id, 'day')) counted.day += rows.length
  expect(counted).toEqual({ hour: 26_280, day: 1_096 })
  const days = await listHistory(campaign.id, 'day', { since: first, most: 2 })
  expect(days.map(({ at }) => at.getUTCHours())).toEqual([13, 23])
})
