import { expect, type Page, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { laneOf } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'
import { putHanded } from '@/testing/handed'
import { expectAccessibleMarkup, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { ORGANIZER } from './cast'
import { linkIn, mailsTo, newestMail } from './mail'
import { site } from './site'
import { openBrowser, openSignedIn, PHONE, signAsPerson } from './steps'

// Too many emails of a letter come back: it pauses by itself, everyone is told the truth, and an owner lets it go on.

test.describe.configure({ mode: 'serial' })

const slug = 'mail-comes-back'
const page = `/desk/campaigns/${slug}/mail`
const signer = { name: 'Paused Beispiel', email: 'paused@example.net', country: 'DE' }
let organizer: Page

test.beforeAll(async ({ browser }) => {
  await makeOpenCampaign(slug)
  organizer = await openSignedIn(browser, { ...PHONE, javaScriptEnabled: false })
})
test.afterAll(() => organizer.context().close())

test('a letter of which no email has left says so, on the overview too', async () => {
  await organizer.goto(`/desk/campaigns/${slug}`)
  await organizer.getByRole('link', { name: 'All about this letter’s email' }).click()
  await expect(organizer.getByText('No email is waiting to leave.')).toBeVisible()
  await expect(organizer.getByText('No email of this letter has left in the last seven days.')).toBeVisible()
  await expect(organizer.getByText('Nothing to show yet')).toBeVisible()
  await expectAccessibleMarkup(organizer)
  await expectNoSidewaysScroll(organizer)
})

test('when too much comes back, email pauses within seconds, and owners and host get one email', async () => {
  Object.assign(process.env, site().environment)
  const [campaign] = await sql()<{ id: string }[]>`select id from campaigns where slug = ${slug}`
  const key = await findDataKey(campaign!.id)
  await putHanded(campaign!.id, 80, { lane: laneOf(key, 'x@gmail.com'), returned: 20 })
  await putHanded(campaign!.id, 40, { lane: laneOf(key, 'x@one-person.example'), returned: 3 })
  await closeDatabase()
  await expect(async () => {
    await organizer.goto(page)
    await expect(organizer.getByText('Email is paused until about')).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(organizer.getByRole('row', { name: 'Gmail 80 at least 20' })).toBeVisible()
  await expect(organizer.getByRole('row', { name: 'Other domains' })).toBeVisible()
  await expect(organizer.getByText('one-person')).toHaveCount(0)
  await expectAccessibleMarkup(organizer)
  await expectNoSidewaysScroll(organizer)
  for (const address of [ORGANIZER.email, site().environment.HOST_CONTACT!])
    await expect
      .poll(async () =>
        (await mailsTo(address)).filter(({ subject }) => subject.startsWith('Email is paused')),
      )
      .toHaveLength(1)
})

test('who signs meanwhile reads that their email waits', async ({ browser }) => {
  const reader = await openBrowser(browser, { javaScriptEnabled: false })
  await reader.goto(`/campaigns/${slug}`)
  await signAsPerson(reader, signer, 'show my name')
  await expect(reader.getByText('Emails for this letter are paused right now')).toBeVisible()
  const main = reader.getByRole('main')
  await expect(main).toContainText('we’ll send an email to it: paused@example.net')
  for (const untrue of ['on its way', 'a few minutes']) await expect(main).not.toContainText(untrue)
  // The page lives until an hour after that.
  await expect(main).toContainText('Come back to this page')
  await expectAccessibleMarkup(reader)
  await reader.getByRole('button', { name: 'Correct and send' }).click()
  await expect(reader.getByText('That’s the address you already gave.')).toBeVisible()
  await reader.getByRole('textbox', { name: 'Email address' }).fill('PAUSED@example.net')
  await reader.getByRole('button', { name: 'Correct and send' }).click()
  await expect(reader.getByText('That’s another spelling of the address you already gave')).toBeVisible()
  await reader.context().close()
  await expect(async () => {
    await organizer.goto(page)
    await expect(organizer.getByText('1 email is waiting to leave')).toBeVisible({ timeout: 500 })
  }).toPass()
  expect(await mailsTo(signer.email)).toEqual([])
})

test('an owner’s press lets it go on: the email arrives, and the history says all of it', async () => {
  await organizer.goto(page)
  await organizer.getByRole('button', { name: 'Resume email now' }).click()
  await expect(
    organizer.getByText('Email resumed. What was waiting starts to leave within seconds.'),
  ).toBeVisible()
  await expect(organizer.getByText('Email is paused')).toHaveCount(0)
  expect(linkIn(await newestMail(signer.email), 'confirm')).toContain('/confirm/')
  await organizer.goto(`/desk/campaigns/${slug}/history`)
  await expect(
    organizer.getByText('Email paused by itself: 23 of the last 120 emails came back'),
  ).toBeVisible()
  await expect(organizer.getByText('Email resumed')).toBeVisible()
})
