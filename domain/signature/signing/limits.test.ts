import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { SPREAD } from '@/domain/limit/count'
import { readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { chooseUpdates } from '@/domain/signature/rights/choose-updates'
import { confirmSignature } from './confirm'
import { correctSubmittedAddress } from './correct-submitted-address'
import { askForLinks } from '@/domain/signature/rights/find-links'
import { suppressAddress } from '@/domain/signature/rights/never-again'
import { findToConfirm } from '@/domain/signature/rights/to-confirm'
import { findSubmission } from '@/domain/signature/rights/submission-page'
import { purgeUnconfirmed } from '@/domain/signature/purge'
import { sendConfirmationAgain } from './send-again'
import { signLetter } from './sign'
import { letMailsPass, newestMail, startCampaign, type TestCampaign } from '@/testing/signer'

useTestDatabase()

const signAs = (campaign: TestCampaign, email: string, sender: string | null = null) =>
  signLetter(campaign.slug, submissionOf(campaign.edition, { email }), randomBytes(32), sender)
const waiting = (campaign: TestCampaign) => sql()<{ seconds: number; ready: boolean }[]>`
  select round(extract(epoch from next_attempt_at - created_at))::int as seconds, ready from outbox
  where campaign_id = ${campaign.id} order by created_at, id`
const mails = async (campaign: TestCampaign) => (await readOutbox(campaign.id)).length
/** Moves all that was counted and stored into the past. */
async function passDays(days: number) {
  await sql()`update mailings set begun_at = begun_at - make_interval(days => ${days}), last_at = last_at - make_interval(days => ${days}), day = '2020-01-01'`
  await sql()`update signatures set signed_at = signed_at - make_interval(days => ${days})`
  await sql()`update limits set until = until - make_interval(days => ${days})`
}

test('what strangers asked for recovers after seven days, and at once when the owner confirms or acts', async () => {
  const campaign = await startCampaign('recovers')
  const useUp = async () => {
    for (let time = 0; time < 3; time += 1) {
      await letMailsPass()
      await signAs(campaign, 'named@example.net')
    }
    await passDays(1)
    for (let time = 0; time < 3; time += 1) {
      await letMailsPass()
      await signAs(campaign, 'named@example.net')
    }
  }
  await useUp()
  expect(await mails(campaign)).toBe(5)
  await passDays(7)
  await purgeUnconfirmed()
  await signAs(campaign, 'named@example.net')
  expect(await mails(campaign)).toBe(1) // the deleted signature's mails went with it
  const confirmed = await confirmSignature((await newestMail(campaign)).token)
  const { signatureToken } = confirmed as { signatureToken: string }
  const counted = () => sql()`select 1 from mailings where campaign_id = ${campaign.id}`
  expect(await counted()).toHaveLength(0)
  await signAs(campaign, 'named@example.net')
  await askForLinks('named@example.net', 'en')
  expect([...(await counted()), ...(await sql()`select 1 from link_requests`)]).toHaveLength(2)
  await chooseUpdates(signatureToken, 'news')
  expect([...(await counted()), ...(await sql()`select 1 from link_requests`)]).toHaveLength(0)
})

test('about 30 of one address go at once, then about 200 an hour, and past an hour and a half nothing is stored', async () => {
  const campaign = await startCampaign('paced')
  let count = 0
  const refused = async () => {
    const answer = await signAs(campaign, `guest-${count}@example.net`, '203.0.113.7')
    return typeof answer === 'object' && 'retryAfter' in answer ? answer : null
  }
  let last = await refused()
  while (!last && count < 400) {
    count += 1
    last = await refused()
  }
  // Each counts as none to two: so many are hardly ever further from the mean.
  expect(Math.abs(count - 300)).toBeLessThan(60)
  const rows = await waiting(campaign)
  expect(rows).toHaveLength(count)
  const atOnce = rows.filter(({ seconds, ready }) => seconds === 0 && ready).length
  expect(Math.abs(atOnce - 30)).toBeLessThan(18)
  expect(rows.slice(atOnce).every(({ ready, seconds }) => !ready && seconds > 0)).toBe(true)
  expect(rows.at(-1)!.seconds).toBeGreaterThan(269 * 18 - 60)
  expect(rows.at(-1)!.seconds).toBeLessThan(270 * 18 + SPREAD + 60)
  // What it says doesn't follow the line, and nothing is stored.
  expect(last).toEqual({ retryAfter: 60 })
  // Someone elsewhere is not held up by it, and neither is the same house tomorrow.
  expect(await signAs(campaign, 'elsewhere@example.net', '203.0.114.8')).toMatchObject({ mailAfter: null })
  await passDays(1)
  expect(await signAs(campaign, 'later@example.net', '203.0.113.7')).toMatchObject({ mailAfter: null })
})

test('who shares a network can’t tell from their own turns whether somebody else had one', async () => {
  const campaign = await startCampaign('colleague')
  const sender = '203.0.113.70'
  for (let one = 0; one < 60; one += 1) await signAs(campaign, `own-${one}@example.net`, sender)
  const told: number[] = []
  for (let one = 0; one < 20; one += 1) {
    const { mailAfter } = (await signAs(campaign, `more-${one}@example.net`, sender)) as { mailAfter: Date }
    told.push(mailAfter.getTime())
  }
  // One turn is 18 seconds: between two of one's own that nobody is between lies far more, either way.
  const apart = told.slice(1).map((at, index) => (at - told[index]!) / 1000)
  expect(Math.max(...apart)).toBeGreaterThan(60)
  expect(Math.min(...apart)).toBeLessThan(-60)
})

test('a whole network is paced past about 120, and parallel requests are counted one by one', async () => {
  const campaign = await startCampaign('around')
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      signAs(campaign, `crowd-${index}@example.net`, `2001:db8:7:${index.toString(16)}::1`),
    ),
  )
  const held = answers.filter((answer) => (answer as { mailAfter: Date | null }).mailAfter !== null)
  expect(Math.abs(held.length - 78)).toBeLessThan(35)
})

test('whatever an address did before, it is held and refused alike, and its page says the same', async () => {
  const campaign = await startCampaign('alike')
  await signAs(campaign, 'pending@example.net')
  await signAs(campaign, 'confirmed@example.net')
  await confirmSignature((await newestMail(campaign)).token)
  await signAs(campaign, 'never@example.net')
  await suppressAddress((await newestMail(campaign)).token)
  const histories = ['new', 'pending', 'confirmed', 'never'].map((name) => `${name}@example.net`)
  const seen: number[] = []
  for (const [index, email] of histories.entries()) {
    const sender = `192.0.2.${index}`
    for (let one = 0; one < 60; one += 1) await signAs(campaign, `${one}-${index}@example.org`, sender)
    const answer = (await signAs(campaign, email, sender)) as { submissionToken: string; mailAfter: Date }
    const page = (await findSubmission(answer.submissionToken))!
    expect(page.mailAfter).toEqual(answer.mailAfter)
    seen.push((answer.mailAfter.getTime() - Date.now()) / 1000)
    await sql()`update limits set until = now() + interval '2 days' where until > now() + interval '9 minutes'`
    expect(await signAs(campaign, email, sender)).toMatchObject({ retryAfter: expect.any(Number) })
    await sql()`delete from limits`
  }
  // They differ by chance, within what 31 turns of up to 36 seconds and the spread can come to.
  for (const seconds of seen) {
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThan(31 * 36 + SPREAD)
  }
})

test('one page after signing corrects the address three times', async () => {
  const campaign = await startCampaign('corrections')
  const { submissionToken } = (await signAs(campaign, 'first@example.net')) as { submissionToken: string }
  const answers = []
  for (let index = 0; index < 5; index += 1)
    answers.push(await correctSubmittedAddress(submissionToken, `other-${index}@example.net`))
  expect(answers).toEqual(['done', 'done', 'done', 'corrected-too-often', 'corrected-too-often'])
  const counted = await sql()`select 1 from mailings where campaign_id = ${campaign.id}`
  expect(counted).toHaveLength(4)
  const { submissionToken: second } = (await signAs(campaign, 'second@example.net')) as {
    submissionToken: string
  }
  await Promise.all(
    Array.from({ length: 12 }, (_, index) => correctSubmittedAddress(second, `many-${index}@example.net`)),
  )
  expect(await sql()`select 1 from mailings where campaign_id = ${campaign.id}`).toHaveLength(8)
  expect((await findSubmission(second))!.corrections).toBe(3)
})

test('whoever corrects an address and corrects it back has a link that works', async () => {
  const campaign = await startCampaign('there-and-back')
  const { submissionToken } = (await signAs(campaign, 'right@example.net')) as { submissionToken: string }
  const { token: first } = await newestMail(campaign)
  expect(await correctSubmittedAddress(submissionToken, 'wrong@example.net')).toBe('done')
  expect(await findToConfirm(first)).toMatchObject({ state: 'replaced' })
  expect(await correctSubmittedAddress(submissionToken, 'right@example.net')).toBe('done')
  const { token, to } = await newestMail(campaign)
  expect(to).toBe('right@example.net')
  expect(await confirmSignature(token)).toHaveProperty('signatureToken')
})

test('correcting counts as signing does; asking again and for lost links stops in silence', async () => {
  const campaign = await startCampaign('asks')
  const sender = '198.51.100.77'
  const { submissionToken } = (await signAs(campaign, 'asks@example.net')) as { submissionToken: string }
  for (let one = 0; one < 60; one += 1) await signAs(campaign, `${one}@example.org`, sender)
  expect(await correctSubmittedAddress(submissionToken, 'asked@example.net', sender)).toBe('done')
  expect((await findSubmission(submissionToken))!.mailAfter).not.toBeNull()
  await sql()`update limits set until = until + interval '1 day'`
  expect(await correctSubmittedAddress(submissionToken, 'more@example.net', sender)).toMatchObject({
    retryAfter: expect.any(Number),
  })
  await sql()`delete from outbox where template = 'find'`
  for (let one = 0; one < 12; one += 1)
    expect(await askForLinks(`${one}@example.com`, 'en', sender)).toBe('done')
  expect(await sql()`select 1 from outbox where template = 'find'`).toHaveLength(10)
  for (let one = 0; one < 11; one += 1) {
    await letMailsPass()
    await sendConfirmationAgain(submissionToken, 'submission', sender)
  }
  expect(await sql()`select 1 from limits where until > now() + interval '59 minutes'`).not.toHaveLength(0)
})
