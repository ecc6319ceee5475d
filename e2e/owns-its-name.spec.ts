import { expect, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { findOrganizer } from '@/domain/team/add-organizer'
import { expectAccessible, expectAccessibleMarkup, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { ORGANIZER } from './cast'
import { codeIn, linkIn, newestMail } from './mail'
import { fromSomewhere } from './sender'
import { site } from './site'
import { openBrowser, PHONE } from './steps'

// An organization finds its page, sees what stands in its name, and ends it with a code. Without JavaScript.

const slug = 'owned'
const NAME = 'Heron Society'
const officer = 'officer@heron.example'

async function sign(edition: string): Promise<void> {
  const body = {
    kind: 'organization',
    organization: NAME,
    website: 'heron.example',
    name: 'Officer',
    title: 'Chair',
  }
  const shared = {
    country: 'PT',
    listed: true,
    updates: false,
    consent: true,
    language: 'en',
    email: officer,
    edition,
  }
  const answer = await fetch(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...fromSomewhere() },
    body: JSON.stringify({ ...body, ...shared }),
  })
  expect(answer.status).toBe(202)
}

/** Confirmed and checked, as an organizer would. */
async function publish(): Promise<void> {
  Object.assign(process.env, site().environment)
  const [row] = await sql()<{ id: string }[]>`
    select s.id from signatures s join campaigns c on c.id = s.campaign_id where c.slug = ${slug} and s.confirmed_at is not null`
  const organizer = { ...(await findOrganizer(ORGANIZER.email))!, signedInAt: new Date() }
  expect(await recordCheck(organizer, slug, row!.id, { source: 'Register 7', note: '' })).toBe('done')
  await closeDatabase()
}

const read = async (path: string) => (await fetch(site().url + path)).text()

test('an objection takes the name off page, list, file and API within the answer', async ({ browser }) => {
  await sign(await makeOpenCampaign(slug, 'Let the herons nest'))
  const page = await openBrowser(browser, { javaScriptEnabled: false, ...PHONE })
  const mail = await newestMail(officer)
  await page.goto(linkIn(mail, 'confirm'))
  await page.getByLabel('Code from the email').fill(codeIn(mail))
  await page
    .getByRole('button', { name: /confirm/i })
    .first()
    .click()
  await publish()

  await page.goto(`/campaigns/${slug}/signatories`)
  await page.getByRole('link', { name: NAME }).click()
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
  await expectNoSidewaysScroll(page)
  const own = new URL(page.url()).pathname
  for (const language of ['/de', '/ar']) {
    await page.goto(language + own)
    await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
  }
  await page.goto(own)
  await page.getByRole('link', { name: 'This is us, and we didn’t sign' }).click()
  await page.getByLabel(/email address/).fill('board@gmail.com')
  await page.getByRole('button', { name: 'Email me the code' }).click()
  await expect(page.getByText(/Anyone can get an address/).first()).toBeVisible()
  await page.getByLabel(/email address/).fill('board@heron.example')
  await page.getByRole('button', { name: 'Email me the code' }).click()
  const asked = await newestMail('board@heron.example')
  const code = codeIn(asked)
  await page.getByLabel('Code from the email').fill(code === '111111' ? '222222' : '111111')
  await page.getByRole('button', { name: 'We didn’t sign' }).click()
  await expect(page.getByText(/4 more times/).first()).toBeVisible()
  await page.getByLabel('Code from the email').fill(code)
  await page.getByRole('button', { name: 'We didn’t sign' }).click()
  await expect(page.getByRole('heading', { name: 'The name is off the list' })).toBeVisible()

  expect(await read(`/campaigns/${slug}/signatories.csv`)).not.toContain(NAME)
  expect(await read(`/api/v1/campaigns/${slug}/signatures`)).not.toContain(NAME)
  await expect.poll(async () => (await read(`/campaigns/${slug}/signatories`)).includes(NAME)).toBe(false)
  await expect.poll(async () => (await fetch(site().url + own)).status).toBe(404)
  expect((await newestMail(officer)).subject).toBeTruthy()
  await newestMail(ORGANIZER.email)

  await page.goto(linkIn(asked, 'never-again'))
  await page.getByLabel('Yes, I want no more email from this site').check()
  await expectAccessibleMarkup(page)
  await page.getByRole('button', { name: 'Never email me again' }).click()
  await expect(page.getByRole('heading', { name: 'We won’t email you again' })).toBeVisible()
})

test('the page of an organization is accessible in the light and in the dark', async ({ browser }) => {
  const page = await openBrowser(browser, { colorScheme: 'dark' })
  await page.goto('/organizations/nobody-here')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})
