import { randomBytes } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { SPREAD } from '@/domain/limit/count'
import { findKeyMaker } from '@/domain/limit/key'
import { LIMITS } from '@/domain/limit/limits'
import { watch } from '@/domain/mail-health/alarms'
import { readMailHealth } from '@/domain/mail-health/read-health'
import { findSubmission } from '@/domain/signature/rights/submission-page'
import { makeCampaign, makeOrganizer, readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { correctSubmittedAddress } from './correct-submitted-address'
import { signLetter } from './sign'

useTestDatabase()
beforeEach(async () => void (await sql()`truncate outbox, alarms, limits`))

type Campaign = Awaited<ReturnType<typeof makeCampaign>>
type Answer = { submissionToken: string; mailAfter: Date | null }

let network = 0
/** Signs from a network that nobody signed from before, unless one is named. */
async function signAs({ slug, edition }: Campaign, email: string, sender?: string): Promise<Answer> {
  network += 1
  const from = sender ?? `2001:db8:${network.toString(16)}::1`
  return (await signLetter(slug, submissionOf(edition, { email }), randomBytes(32), from)) as Answer
}
/** Seconds that a mail waits. */
const wait = ({ mailAfter }: Answer) => (mailAfter ? (mailAfter.getTime() - Date.now()) / 1000 : 0)
const DOMAIN = 'uni.example'
const keyOfDomain = async () => (await findKeyMaker())('signAt', DOMAIN)
/** Seconds that the domain has ahead. */
async function ahead(): Promise<number | undefined> {
  const [row] = await sql()<{ until: Date }[]>`select until from limits where key = ${await keyOfDomain()}`
  return row && (row.until.getTime() - Date.now()) / 1000
}
/** As if so many had just signed with addresses there. */
const crowd = async (count: number) => sql()`
  insert into limits (key, until) values (${await keyOfDomain()}, now() + make_interval(secs => ${count * LIMITS.signAt.seconds}))
  on conflict (key) do update set until = excluded.until`

async function signMany(campaign: Campaign, count: number): Promise<Answer[]> {
  const answers = []
  for (let index = 0; index < count; index += 1)
    answers.push(await signAs(campaign, `student-${network}@uni.example`))
  return answers
}

test('about 200 of one domain go at once, whatever their networks; the next wait, and none over an hour', async () => {
  const campaign = await makeCampaign(await makeOrganizer(), 'university')
  const answers = await signMany(campaign, 150)
  expect(answers.every(({ mailAfter }) => mailAfter === null)).toBe(true)
  await signMany(campaign, 100)
  // Each counts as none to two: 250 are far more than 200.
  const signed = await signAs(campaign, 'dean@UNI.Example')
  const leaves = (at: string) => sql()<{ seconds: number; paced: boolean }[]>`
    select extract(epoch from next_attempt_at - now())::float8 as seconds, paced from outbox order by ${sql()(at)} desc limit 1`
  const [mail] = await leaves('id')
  expect(mail!.paced).toBe(true)
  expect(mail!.seconds).toBeGreaterThan(100)
  expect(mail!.seconds).toBeLessThan(1700 + SPREAD)
  expect(await sql()`select 1 from signatures where campaign_id = ${campaign.id} and burst`).toHaveLength(0)
  // Told is the latest moment, which says nothing of how many others there are.
  expect(Math.abs(wait(signed) - 3600)).toBeLessThanOrEqual(5)
  const page = (await findSubmission(signed.submissionToken))!
  expect(page.mailAfter).toEqual(signed.mailAfter)
  // Its page lives until an hour after that, with the code that comes.
  expect(page.expiresAt.getTime() - page.mailAfter!.getTime()).toBe(3_600_000)
  expect(wait(await signAs(campaign, 'someone@college.example'))).toBe(0)
  await crowd(400)
  for (const name of ['last', 'and-one-more', 'and-another']) {
    expect(Math.abs(wait(await signAs(campaign, `${name}@uni.example`)) - 3600)).toBeLessThanOrEqual(5)
    expect((await leaves('next_attempt_at'))[0]!.seconds).toBeLessThanOrEqual(3600)
  }
})

test('one network alone makes no domain wait, and what can’t be signed counts nothing', async () => {
  const campaign = await makeCampaign(await makeOrganizer(), 'one-around')
  for (let index = 0; index < 110; index += 1)
    await signAs(campaign, `guest-${index}@uni.example`, `203.0.113.${index}`)
  const after = (await ahead())!
  expect(after).toBeLessThan(70 * LIMITS.signAt.seconds)
  await sql()`update campaigns set closed_at = now() where id = ${campaign.id}`
  await signMany(campaign, 3)
  expect(await ahead()).toBeLessThanOrEqual(after)
})

test('where anybody may have a mailbox, nobody waits for anybody', async () => {
  const campaign = await makeCampaign(await makeOrganizer(), 'free-mail')
  const keys = async () => (await sql()`select 1 from limits`).length
  await signAs(campaign, 'one@uni.example')
  const counted = await keys()
  for (const domain of ['gmail.com', 'riseup.net', 'duck.com']) await signAs(campaign, `one@${domain}`)
  // Two networks and the mailbox, and for the first one its domain, there and as it comes from one network.
  expect([counted, await keys()]).toEqual([5, 5 + 3 * 3])
})

test('who waits for their own network counts not at the domain, and overtakes nobody who waits there', async () => {
  const campaign = await makeCampaign(await makeOrganizer(), 'one-network')
  const sender = '203.0.113.9'
  for (let index = 0; index < 2 * LIMITS.sign.atOnce; index += 1)
    await signAs(campaign, `guest-${index}@uni.example`, sender)
  const before = await ahead()
  const late = await signAs(campaign, 'late@uni.example', sender)
  expect(wait(late)).toBeGreaterThan(0)
  expect(Math.abs((await ahead())! - before!)).toBeLessThan(2)
  const [own] = await sql()`select paced, s.burst from outbox o join signatures s on s.id = o.signature_id
    where o.id = (select id from outbox order by id desc limit 1)`
  expect(own).toEqual({ paced: false, burst: true })
  await crowd(400)
  const later = await signAs(campaign, 'later@uni.example', sender)
  expect(wait(later)).toBeGreaterThan(3590)
  const [both] =
    await sql()`select paced, s.burst, extract(epoch from next_attempt_at - now())::float8 as seconds
    from outbox o join signatures s on s.id = o.signature_id where o.id = (select id from outbox order by id desc limit 1)`
  expect(both).toMatchObject({ paced: true, burst: true })
  expect(both!.seconds).toBeGreaterThan(3590)
})

test('what one network sends past its fifty waits with the others where the domain does', async () => {
  const campaign = await makeCampaign(await makeOrganizer(), 'many-from-one')
  for (let index = 0; index < 60; index += 1)
    await signAs(campaign, `crowd-${index}@uni.example`, `203.0.113.${index}`)
  await crowd(300)
  const before = (await ahead())!
  const answer = await signAs(campaign, 'not-counted@uni.example', '203.0.113.200')
  expect(wait(answer)).toBeGreaterThan(3590)
  expect(Math.abs((await ahead())! - before)).toBeLessThan(2)
})

test('correcting an address is counted where the new one is', async () => {
  const campaign = await makeCampaign(await makeOrganizer(), 'corrected')
  await crowd(250)
  const { submissionToken } = await signAs(campaign, 'one@college.example')
  expect(await correctSubmittedAddress(submissionToken, 'two@uni.example', '192.0.2.1')).toBe('done')
  const page = (await findSubmission(submissionToken))!
  expect(page.expiresAt.getTime() - page.mailAfter!.getTime()).toBe(3_600_000)
})

test('owners are told once when more than fifty wait, and the desk says how many without naming the domain', async () => {
  const owner = await makeOrganizer()
  const campaign = await makeCampaign(owner, 'told')
  await signMany(campaign, 150)
  await crowd(220)
  await signMany(campaign, 51)
  const told = async () => (await readOutbox(campaign.id)).filter(({ template }) => template !== 'confirm')
  await sql()`update outbox set next_attempt_at = now() + interval '10 minutes' where paced`
  await sql()`update outbox set paced = false where id = (select id from outbox where paced limit 1)`
  await watch()
  expect(await told()).toEqual([])
  await sql()`update outbox set paced = true where id = (select id from outbox where not ready and not paced limit 1)`
  await Promise.all([watch(), watch()])
  await watch()
  expect(await told()).toMatchObject([{ template: 'paced-team', to: owner.email }])
  expect(await readMailHealth(owner, campaign.slug)).toMatchObject({ waiting: { paced: 51 } })
  await sql()`update outbox set next_attempt_at = now() where paced`
  await watch()
  expect(await sql()`select 1 from alarms`).toHaveLength(1)
  // Who was told of one wave isn't told of the next.
  await sql()`update alarms set since = now() - interval '7 hours'`
  await watch()
  expect(await sql()`select 1 from alarms`).toHaveLength(0)
})
