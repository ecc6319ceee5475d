import { expect, type Page, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { eraseLocked } from '@/domain/signature/rights/erase'
import { expectAccessible, expectAccessibleMarkup, expectNoSidewaysScroll } from './accessible'
import { LETTER } from './cast'
import { makeOpenCampaign } from './campaign'
import { linkIn, newestMail } from './mail'
import { site } from './site'
import { fromSomewhere } from './sender'
import { openBrowser, openSignedIn, PHONE } from './steps'

// Who gets an update leaves with one press and comes back with another; its organizers pause it, and are told when it goes on.

test.describe.configure({ mode: 'serial' })

const slug = 'leave-and-come-back'
const email = 'leaves@example.net'
const subject = 'A picture of it'
let organizer: Page
let link = ''

test.beforeAll(async ({ browser }) => {
  const edition = await makeOpenCampaign(slug)
  const signer = {
    kind: 'person',
    name: 'Leaver Invented',
    email,
    country: 'PE',
    listed: true,
    consent: true,
  }
  await fetch(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...fromSomewhere() },
    body: JSON.stringify({ ...signer, updates: true, language: 'en', edition }),
  })
  await fetch(linkIn(await newestMail(email), 'confirm'), { method: 'POST', redirect: 'manual' })
  organizer = await openSignedIn(browser, { ...PHONE, javaScriptEnabled: false })
})
test.afterAll(async () => {
  await organizer.context().close()
  await closeDatabase()
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('a picture in an update is said to stay behind, and an address stands once in its text', async () => {
  await organizer.goto(`/desk/campaigns/${slug}/updates`)
  await press(organizer, 'Write an update')
  await organizer.getByLabel('Subject').first().fill(subject)
  await organizer
    .getByLabel('Text')
    .first()
    .fill('![The crowd](https://example.org/crowd.jpg) See https://example.org/record for all.')
  await press(organizer, 'Save draft')
  await press(organizer, 'Preview')
  await expect(organizer.getByText('Pictures aren’t emailed.')).toBeVisible()
  await expect(organizer.frameLocator('iframe').getByText('The crowd See')).toBeVisible()
  await expectNoSidewaysScroll(organizer)
})

test('paused by hand it says that it has no end, resumed it says so; and mail that pauses by itself says until when', async () => {
  Object.assign(process.env, site().environment)
  await organizer.getByRole('link', { name: 'Back to the update' }).click()
  const address = organizer.url()
  await press(organizer, 'Go on to sending')
  const [campaign] = await sql()<{ id: string }[]>`select id from campaigns where slug = ${slug}`
  // Its mail pauses already, so that this update can't be sent before it is looked at.
  await sql()`
    insert into mail_pauses (campaign_id, reason, paused_at, paused_until, told_at)
    values (${campaign!.id}, 'bounces', now(), now() + interval '1 hour', now())`
  await press(organizer, 'Send now')
  await organizer.goto(address)
  await expect(organizer.getByText('Email for this letter is paused automatically until about')).toBeVisible()
  await expect(organizer.getByText('Update 1 · Sending began')).toBeVisible()
  await press(organizer, 'Pause')
  await expect(organizer.getByText('It doesn’t resume by itself')).toBeVisible()
  await press(organizer, 'Resume')
  await expect(organizer.getByText('Resumed. The update goes on where it stopped.')).toBeVisible()
  await expectAccessibleMarkup(organizer)
  await expectNoSidewaysScroll(organizer)
  await organizer.goto(`/desk/campaigns/${slug}/mail`)
  await expect(organizer.locator('nav a[aria-current=page]').filter({ hasText: 'Email' })).toHaveCount(1)
  await press(organizer, 'Resume email now')
  await expect(organizer.getByText('Email resumed.')).toBeVisible()
  await expect.poll(async () => (await newestMail(email)).subject, { timeout: 30_000 }).toBe(subject)
  link = linkIn(await newestMail(email), 'unsubscribe')
  await expect(async () => {
    await organizer.goto(`/desk/campaigns/${slug}/mail`)
    await expect(organizer.getByRole('cell', { name: 'not known' })).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(organizer.getByText('MAIL_RETURN_TO')).toBeVisible()
})

for (const javaScriptEnabled of [false, true])
  test(`who opens the link sees how it stands, and goes and comes back, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
  }) => {
    const reader = await openBrowser(browser, { ...PHONE, javaScriptEnabled })
    const open = async (heading: string) => {
      await reader.goto(link)
      await expect(reader.getByRole('heading', { name: heading })).toBeVisible()
    }
    const title = reader.getByRole('main').getByRole('link', { name: LETTER.title })
    await open('Unsubscribe from news')
    await open('Unsubscribe from news')
    await expect(title).toHaveAttribute('lang', 'en')
    await expect(reader.getByText('Was the email forwarded to you?')).toBeVisible()
    await expect(title).toHaveAttribute('dir', 'ltr')
    await expect(reader.getByText(email)).toHaveCount(0)
    await press(reader, 'Unsubscribe')
    await expect(reader.getByRole('heading', { name: 'You’re unsubscribed' })).toBeVisible()
    await open('You’re unsubscribed')
    await (javaScriptEnabled ? expectAccessible(reader) : expectAccessibleMarkup(reader))
    await press(reader, 'Get news again')
    await expect(reader.getByRole('heading', { name: 'You get news again' })).toBeVisible()
    await expectNoSidewaysScroll(reader)
    await open('Unsubscribe from news')
    await reader.context().close()
  })

test('the header’s post only ever stops, and a link that nobody made says that it stops nothing', async ({
  browser,
}) => {
  const post = (body: Record<string, string>) =>
    fetch(link, { method: 'POST', body: new URLSearchParams(body) })
  const reader = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
  for (let time = 0; time < 2; time += 1) {
    expect((await post({ 'List-Unsubscribe': 'One-Click', again: 'true' })).status).toBe(200)
    await reader.goto(link)
    await expect(reader.getByRole('heading', { name: 'You’re unsubscribed' })).toBeVisible()
  }
  const answer = await reader.goto(link.replace(/[\w-]{43}$/, 'A'.repeat(43)))
  expect(answer?.status()).toBe(404)
  await expect(reader.getByText('It’s from a test or a preview')).toBeVisible()
  await expect(reader.getByRole('link', { name: 'Get the links to your signatures' })).toBeVisible()
  await expectAccessibleMarkup(reader)

  await sql().begin(async (tx) => {
    const [row] = await tx`
      select s.* from signatures s join campaigns c on c.id = s.campaign_id where c.slug = ${slug} for update of s`
    await eraseLocked(tx, row as never, 'signer', new Date())
  })
  await reader.goto(link)
  await expect(reader.getByRole('heading', { name: 'No more news comes to you' })).toBeVisible()
  await expect(reader.getByText('nothing left to unsubscribe from')).toBeVisible()
  await expect(reader.getByRole('button')).toHaveCount(0)
  await reader.context().close()
})
