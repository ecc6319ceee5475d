import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { closeCampaign } from '@/domain/campaign/close-campaign'
import { saveCategories } from '@/domain/campaign/save-categories'
import { suppress } from '@/domain/mail/suppress'
import { suppressionIndexes } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'
import { makeOrganizer, readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import {
  confirmMail,
  newestMail,
  shownNames,
  sign,
  signed,
  startCampaign,
  type TestCampaign,
} from '@/testing/signer'
import { confirmSignature } from './confirm'
import { remindUnconfirmed } from './remind'
import { signLetter } from './sign'

useTestDatabase()

const hours = (count: number) => new Date(Date.now() + count * 3_600_000)

/** All mails that were asked for have left so many hours ago. */
const left = (campaign: TestCampaign, ago: number) => sql()`
  with signature as (
    update signatures set signed_at = ${hours(-ago)} where campaign_id = ${campaign.id} and confirmed_at is null
  ), mailing as (
    update mailings set last_at = ${hours(-ago)} where campaign_id = ${campaign.id}
  )
  update outbox set sent_at = ${hours(-ago)}, created_at = ${hours(-ago)} where campaign_id = ${campaign.id}`

const reminders = async (campaign: TestCampaign) =>
  (await readOutbox(campaign.id)).filter(({ template }) => template === 'reminder').map(({ to }) => to)

test('who has not confirmed is reminded once, a day after the mail, and confirms by either link', async () => {
  const campaign = await startCampaign('reminded')
  const first = await sign(campaign, { email: 'late@example.net', name: 'Late Signer' })
  await signed(campaign, { email: 'prompt@example.net' })
  await left(campaign, 23)
  expect(await remindUnconfirmed()).toBe(0)
  await left(campaign, 25)
  expect(await remindUnconfirmed()).toBe(1)
  expect(await remindUnconfirmed(hours(48))).toBe(0)
  expect(await reminders(campaign)).toEqual(['late@example.net'])
  const reminder = await newestMail(campaign)
  expect(reminder.token).not.toBe(first)
  await confirmMail(reminder)
  expect(await shownNames(campaign)).toContain('Late Signer')
  expect(await confirmSignature(first)).toMatchObject({ signatureToken: expect.any(String) })
  expect(await shownNames(campaign)).toHaveLength(2)
})

test('of what one mailbox sent several times the newest is remembered, and none where it confirmed one', async () => {
  const campaign = await startCampaign('several')
  await sign(campaign, { email: 'twice@example.net', name: 'Mistyped' })
  await sign(campaign, { email: 'twice@example.net', name: 'As it should be' })
  await sign(campaign, { email: 'done@example.net', name: 'Mistyped too' })
  await signed(campaign, { email: 'done@example.net', name: 'Confirmed' })
  await left(campaign, 30)
  await sql()`
    update signatures set signed_at = signed_at - interval '1 minute'
    where campaign_id = ${campaign.id} and id = (select min(id::text)::uuid from signatures where campaign_id = ${campaign.id})`
  expect(await remindUnconfirmed()).toBe(1)
  expect(await remindUnconfirmed()).toBe(0)
  await confirmMail(await newestMail(campaign))
  expect((await shownNames(campaign)).toSorted()).toEqual(['As it should be', 'Confirmed'])
})

test('nobody is reminded who asked for no mail, whose mail came back, or whose letter is closed or wants no reminders', async () => {
  const organizer = await makeOrganizer()
  const never = await startCampaign('never')
  await sign(never, { email: 'never@example.net' })
  await left(never, 30)
  const [mailbox] = suppressionIndexes(await findDataKey(null), 'never@example.net')
  await sql().begin((tx) => suppress(tx, { campaignId: never.id, mailbox: mailbox! }, new Date()))
  const returned = await startCampaign('returned')
  await sign(returned, { email: 'gone@example.net' })
  await left(returned, 30)
  await sql()`update outbox set returned_at = now() where campaign_id = ${returned.id}`
  const closed = await startCampaign('closed')
  await sign(closed, { email: 'closed@example.net' })
  await left(closed, 30)
  await closeCampaign(organizer, closed.slug)
  const quiet = await startCampaign('quiet')
  await sign(quiet, { email: 'quiet@example.net' })
  await left(quiet, 30)
  expect(await saveCategories(organizer, quiet.slug, { kinds: 'both', categories: [], reminds: false })).toBe(
    'done',
  )
  const old = await startCampaign('old')
  await sign(old, { email: 'old@example.net' })
  await left(old, 6 * 24 + 1)
  await remindUnconfirmed()
  for (const campaign of [never, returned, closed, quiet, old])
    expect([campaign.slug, await reminders(campaign)]).toEqual([campaign.slug, []])
  await saveCategories(organizer, quiet.slug, { kinds: 'both', categories: [], reminds: true })
  await remindUnconfirmed()
  expect(await reminders(quiet)).toEqual(['quiet@example.net'])
})

test('reminders wait while a confirmation stands in line, and keep the line short', async () => {
  const campaign = await startCampaign('in-line')
  for (let index = 0; index < 25; index += 1)
    await signLetter(
      campaign.slug,
      submissionOf(campaign.edition, { email: `crowd${index}@example.net` }),
      randomBytes(32),
    )
  await left(campaign, 30)
  await sign(campaign, { email: 'just-now@example.net' })
  expect(await remindUnconfirmed()).toBe(0)
  await sql()`update outbox set sent_at = now() where sent_at is null`
  expect(await remindUnconfirmed()).toBe(20)
  expect(await remindUnconfirmed()).toBe(0)
  await sql()`update outbox set sent_at = now() where campaign_id = ${campaign.id} and template = 'reminder'`
  expect(await remindUnconfirmed()).toBe(5)
})
