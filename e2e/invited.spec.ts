import { expect, type Page, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { expectAccessible, expectAccessibleMarkup, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { inviteByMail, invitationsOf } from './invitation'
import { codeIn, linkIn, newestMail } from './mail'
import { site } from './site'
import { countsOf, openBrowser, PHONE } from './steps'

// What an invited organization does behind its personal link, in order, on a phone whose browser runs no script.

test.describe.configure({ mode: 'serial' })

const slug = 'invited-organizations'
const SOCIETY = { organization: 'Society of Invented Bridges', email: 'office@bridges.example' }
const DAY = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
let page: Page
let link = ''
let edition = ''

async function decide(
  column: 'by_invitation' | 'invited_see_names' | 'closes_at',
  value: boolean | Date | null,
) {
  Object.assign(process.env, site().environment)
  const client = sql()
  await client`update campaigns set ${client({ [column]: value })} where slug = ${slug}`
  await closeDatabase()
}

test.beforeAll(async ({ browser }) => {
  edition = await makeOpenCampaign(slug)
  link = await inviteByMail(slug, SOCIETY)
  page = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
})
test.afterAll(() => page.context().close())

test('a browser that only opens the link, with scripts and without, leaves no trace', async ({ browser }) => {
  const before = await invitationsOf(slug)
  const scanner = await openBrowser(browser)
  for (const path of [
    link,
    `${link}?step=sign`,
    link.replace('/invitation/', '/de/invitation/'),
    `${link}.`,
  ]) {
    await scanner.goto(path)
    await page.goto(path)
  }
  await scanner.context().close()
  expect(await invitationsOf(slug)).toEqual(before)
  await page.goto(link)
  await expect(
    page.getByRole('heading', { name: /Society of Invented Bridges.? is invited to sign/ }),
  ).toBeVisible()
  await expect(page.getByText('keep the lines that run')).toBeVisible()
  await expectAccessibleMarkup(page)
  await expectNoSidewaysScroll(page)
})

test('still deciding until a day, then not signing with a reason, and every mistake keeps what was typed', async () => {
  await page.goto(link)
  await page.getByLabel('We’ll decide by').fill('2020-01-01')
  await page.getByRole('button', { name: 'We’re still deciding' }).click()
  await expect(page.getByRole('alert')).toContainText('That day is over.')
  await expect(page.getByLabel('We’ll decide by')).toHaveValue('2020-01-01')
  await page.getByLabel('We’ll decide by').fill(DAY)
  await page.getByRole('button', { name: 'We’re still deciding' }).click()
  await expect(page.getByText('The organizers now know when to expect your decision.')).toBeVisible()
  await expect(page.getByText(/still deciding, until/)).toBeVisible()

  const long = 'No. '.repeat(4096)
  await page.getByLabel('Reason').fill(long)
  await page.getByRole('button', { name: 'We’re not signing' }).click()
  await expect(page.getByRole('alert')).toContainText('Use 2,000 characters or fewer. This has 16,383.')
  await expect(page.getByLabel('Reason')).toHaveValue(long)
  await expect(page.getByText(/still deciding, until/)).toBeVisible()
  await page.getByLabel('Reason').fill('Our statutes do not allow it.')
  await page.getByRole('button', { name: 'We’re not signing' }).click()
  await expect(page.getByText('Your answer so far: your organization isn’t signing.')).toBeVisible()
  await expectAccessibleMarkup(page)
  const [row] = await invitationsOf(slug)
  expect(row!.openedAt).not.toBeNull()
  expect(row!.decidingUntil).toBeNull()
})

test('the invitation is handed on, and the colleague has a link of their own', async () => {
  await page.goto(link)
  await page.getByLabel('Their email').fill('colleague')
  await page.getByRole('button', { name: 'Email the invitation' }).click()
  await expect(page.getByRole('alert')).toContainText('An email address needs an @')
  await page.getByLabel('Their email').fill('board@bridges.example')
  await page.getByRole('button', { name: 'Email the invitation' }).click()
  await expect(page.getByText('the invitation is on its way there')).toBeVisible()
  const own = linkIn(await newestMail('board@bridges.example'), 'invitation')
  expect(own).not.toBe(link)
  await page.goto(own)
  await expect(page.getByText('Your answer so far: your organization isn’t signing.')).toBeVisible()
})

test('a letter by invitation has no form, refuses who has no link, and says so', async () => {
  await decide('by_invitation', true)
  await expect
    .poll(async () => (await page.goto(`/campaigns/${slug}`), page.locator('.sign').innerText()))
    .toContain('Signing is by invitation')
  await expect(page.locator('[name=consent]')).toHaveCount(0)
  await expectAccessibleMarkup(page)
  const sent = {
    kind: 'person',
    name: 'Nina',
    email: 'nina@example.net',
    country: 'DE',
    listed: true,
    consent: true,
  }
  const api = await fetch(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...sent, edition }),
  })
  expect(api.status).toBe(403)
  expect(await api.json()).toMatchObject({ error: { code: 'invitation-required' } })
  const form = await page.request.post(`/campaigns/${slug}/sign`, {
    form: { ...sent, listed: 'true', consent: 'true', edition },
  })
  expect(form.status()).toBe(403)
  const again = await form.text()
  expect(again).toContain('This letter can be signed by invitation only.')
  expect(again).toContain('value="nina@example.net"')
})

test('the organization changes its mind, signs by its link and says who decided', async () => {
  await page.goto(link)
  await page.getByRole('button', { name: 'We sign' }).click()
  await expect(page).toHaveURL(/step=sign/)
  await expect(page.locator('[name=organization]')).toHaveValue(SOCIETY.organization)
  await expect(page.locator('[name=email]')).toHaveValue(SOCIETY.email)
  await expectAccessibleMarkup(page)
  await expectNoSidewaysScroll(page)
  await page.evaluate(() => document.querySelector('form.sign-form')?.setAttribute('novalidate', ''))
  await page.locator('[name=name]').fill('Officer Invented')
  await page.locator('[name=country]').selectOption('PT')
  await page.locator('[name=decisionBody]').fill('Board of trustees')
  await page.locator('[name=consent]').check()
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(page.getByRole('alert').first()).toContainText('Enter the date of the decision')
  await expect(page.locator('[name=name]')).toHaveValue('Officer Invented')
  await page.locator('[name=decisionOn]').fill('2026-11-20')
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(page).toHaveURL(/\/submitted\//)
})

test('once it is confirmed the link says so, and the own page changes the decision', async () => {
  const mail = await newestMail(SOCIETY.email, 2)
  await page.goto(linkIn(mail, 'confirm'))
  await page.getByLabel('Code from the email').fill(codeIn(mail))
  await page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(page).toHaveURL(/\/signature\//)
  await page.locator('summary', { hasText: 'Who decided' }).click()
  await expect(page.getByLabel('Decided by')).toHaveValue('Board of trustees')
  await page.getByLabel('Decided by').fill('General assembly')
  await page.getByLabel('Date of the decision').fill('2999-01-01')
  await page.getByRole('button', { name: 'Save who decided' }).click()
  await expect(page.getByRole('alert').first()).toContainText('in the future')
  await page.getByLabel('Date of the decision').fill('2026-11-21')
  await page.getByRole('button', { name: 'Save who decided' }).click()
  await expect(page.getByText('Saved. This is your signature now.')).toBeVisible()
  await expectAccessibleMarkup(page)
  await page.goto(link)
  await expect(page.getByRole('heading', { name: /Society of Invented Bridges.? has signed/ })).toBeVisible()
  await expectAccessibleMarkup(page)
  expect(await countsOf(slug)).toEqual({ organizations: 0, people: 0, unlisted: 0 })
})

test('with scripts the form signs too, the deadline is told by the reader’s clock, and after it nothing is lost', async ({
  browser,
}) => {
  const other = await inviteByMail(slug, {
    organization: 'جمعية الجسور',
    email: 'jusur@jusur.example',
    language: 'ar',
  })
  await decide('closes_at', new Date(Date.now() + 5 * 86_400_000))
  await decide('invited_see_names', true)
  const laptop = await openBrowser(browser, { timezoneId: 'Asia/Tokyo' })
  await laptop.goto(other.replace('/ar/', '/').replace('/invitation/', '/en/invitation/'))
  await expect(laptop.getByText(/Japan Standard Time in your time zone/)).toBeVisible()
  await expect(laptop.getByText('No organizations are on the list yet.')).toBeVisible()
  await expectAccessible(laptop)
  await laptop.getByRole('button', { name: 'We sign' }).click()
  await laptop.locator('[name=name]').fill('Officer Invented')
  await laptop.locator('[name=country]').selectOption('TN')
  await laptop.locator('[name=consent]').check()
  await expectAccessible(laptop)
  await laptop.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(laptop).toHaveURL(/\/submitted\//)
  await decide('closes_at', new Date(Date.now() - 1000))
  await laptop.goto(other)
  await expect(laptop.getByRole('heading')).toHaveCount(1)
  await expectAccessible(laptop)
  await laptop.context().close()
})
