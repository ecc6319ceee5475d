import { expect, type Page, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { expectAccessibleMarkup, expectNoSidewaysScroll } from './accessible'
import { makeDraft } from './campaign'
import { LETTER, PERSON } from './cast'
import { linkIn, newestMail } from './mail'
import { site } from './site'
import { openBrowser, PHONE, sendAsPerson, signIn } from './steps'

// A letter that collects before it is public: opened, signed by its private link, moved, stopped, and launched by the real worker.

test.describe.configure({ mode: 'serial' })

const slug = 'collected-first'
const PICTURES = process.env.LAUNCH_PICTURES
let organizer: Page
let link: string

const PUBLIC = [
  `/campaigns/${slug}`,
  `/campaigns/${slug}/signatories`,
  `/campaigns/${slug}/signatories.csv`,
  `/campaigns/${slug}/signatories.json`,
  `/campaigns/${slug}/picture.png`,
  `/campaigns/${slug}/editions/1`,
  `/campaigns/${slug}/embed-code`,
  `/embed/${slug}`,
  `/api/v1/campaigns/${slug}`,
  `/api/v1/campaigns/${slug}/signatures`,
]
const status = async (path: string) => (await fetch(site().url + path)).status

async function expectNothingPublic(): Promise<void> {
  for (const path of PUBLIC) expect([path, await status(path)]).toEqual([path, 404])
  for (const path of ['/', '/sitemap.xml'])
    expect(await (await fetch(site().url + path)).text()).not.toContain(slug)
}

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return
  for (const [look, width, height, scheme] of [
    ['laptop', 1366, 768, 'light'],
    ['dark', 1366, 768, 'dark'],
    ['phone', 390, 844, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme })
    await page.screenshot({ path: `${PICTURES}/${name}-${look}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.emulateMedia({ colorScheme: 'light' })
}

test.beforeAll(async ({ browser }) => {
  await makeDraft(slug)
  organizer = await openBrowser(browser)
  await signIn(organizer)
  const { cookies } = await organizer.context().storageState()
  await organizer.context().close()
  organizer = await openBrowser(browser, { javaScriptEnabled: false })
  await organizer.context().addCookies(cookies)
})
test.afterAll(() => organizer.context().close())

test('an organizer opens the campaign to collect first, without a time yet', async () => {
  await organizer.goto(`/desk/campaigns/${slug}`)
  await organizer.getByText('Collect signatures first…').click()
  await organizer.getByLabel('Date and time').fill('2020-01-01T10:00')
  await organizer.getByRole('button', { name: 'Yes, start collecting' }).click()
  await expect(organizer.getByRole('alert')).toContainText('must be in the future')
  await expect(organizer.getByLabel('Date and time')).toHaveValue('2020-01-01T10:00')
  await picture(organizer, 'opening')
  await organizer.getByLabel('Date and time').fill('')
  await organizer.getByRole('button', { name: 'Yes, start collecting' }).click()
  await expect(organizer.getByRole('status')).toContainText('Nothing is public')
  await expect(organizer.getByText('No time is set yet.')).toBeVisible()
  await organizer.getByRole('button', { name: 'Make a private link' }).click()
  link = (await organizer.locator('a[href^="/private/"]').getAttribute('href'))!
  await expectNothingPublic()
})

test('whoever has the private link reads and signs, and is told when it counts', async ({ browser }) => {
  const reader = await openBrowser(browser, { javaScriptEnabled: false })
  await reader.goto(link)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(LETTER.title)
  await expect(reader.getByText('This page is private')).toBeVisible()
  await expectAccessibleMarkup(reader)
  await picture(reader, 'private')
  for (const language of ['de', 'ar']) {
    await reader.goto(`/${language}${link}`)
    await picture(reader, `private-${language}`)
  }
  await reader.goto(link)
  // Past the browser's own word on empty fields.
  await reader.evaluate(() => document.querySelector('form.sign-form')?.setAttribute('novalidate', ''))
  await reader.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(reader).toHaveURL(new RegExp('/private/'))
  await expect(reader.getByRole('alert').first()).toBeVisible()
  await sendAsPerson(reader, { ...PERSON, email: 'collected@example.net' }, 'show my name')
  await expect(reader).toHaveURL(/\/submitted\//)
  await expect(reader.getByText('Nothing of this letter is public yet.')).toBeVisible()
  await expect(reader.locator(`a[href$="/campaigns/${slug}"]`)).toHaveCount(0)
  await reader.goto(linkIn(await newestMail('collected@example.net'), 'confirm'))
  await reader.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(reader.getByText('It counts as soon as the letter is published.')).toBeVisible()
  await expect(reader.getByText('This will be on the list when the letter is published.')).toBeVisible()
  await expectAccessibleMarkup(reader)
  await picture(reader, 'own')
  expect((await newestMail('collected@example.net', 2)).text).toContain(
    'Nothing of this letter is public yet.',
  )
  await expectNothingPublic()
  expect(await (await fetch(`${site().url}/private/${'x'.repeat(43)}`)).status).toBe(404)
  await reader.context().close()
})

test('the desk shows what is collected; the time is set, moved and stopped with one press each', async () => {
  await organizer.goto(`/desk/campaigns/${slug}`)
  const collecting = organizer.getByRole('region', { name: 'Collecting, not public yet' })
  await expect(collecting.getByText('People to be named').locator('..')).toContainText('1')
  await collecting.getByLabel('Date and time').fill('2099-01-02T10:00')
  await collecting.getByLabel('time zone').selectOption('Europe/Berlin')
  await collecting.getByRole('button', { name: 'Save this time' }).click()
  await expect(collecting).toContainText('Friday, 2 January 2099 at 10:00 Central European Standard Time')
  await expectAccessibleMarkup(organizer)
  await organizer.setViewportSize(PHONE.viewport)
  await expectNoSidewaysScroll(organizer)
  await picture(organizer, 'desk')
  for (const language of ['de', 'ar']) {
    await organizer.goto(`/${language}/desk/campaigns/${slug}`)
    await picture(organizer, `desk-${language}`)
  }
  await organizer.goto(`/desk/campaigns/${slug}`)
  await collecting.getByRole('button', { name: 'Stop: keep collecting' }).click()
  await expect(collecting).toContainText('No time is set yet.')
  await expect(organizer.getByText('Publishing set for Friday, 2 January 2099').first()).toBeVisible()
})

test('letter and names appear together at their second, by the worker', async () => {
  Object.assign(process.env, site().environment)
  const moment = new Date(Date.now() + 6_000)
  await sql()`update campaigns set launches_at = ${moment}, launches_zone = 'UTC' where slug = ${slug}`
  await closeDatabase()
  const seen: { at: number; letter: number; names: number }[] = []
  while (seen.length < 500 && seen.at(-1)?.letter !== 200) {
    const at = Date.now()
    const letter = await status(`/campaigns/${slug}`)
    const csv = await fetch(`${site().url}/campaigns/${slug}/signatories.csv`)
    seen.push({ at, letter, names: csv.status })
    if (letter === 200) expect(await csv.text()).toContain(PERSON.name)
    else if (csv.status === 200) expect(Date.now()).toBeGreaterThanOrEqual(moment.getTime())
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const first = seen.at(-1)!
  expect(first).toMatchObject({ letter: 200, names: 200 })
  expect(first.at).toBeGreaterThanOrEqual(moment.getTime() - 300)
  expect(first.at - moment.getTime()).toBeLessThan(1_000)
  for (const { at, letter } of seen) if (at < moment.getTime() - 300) expect(letter).toBe(404)
  for (const path of PUBLIC) expect([path, await status(path)]).toEqual([path, 200])
  expect(await (await fetch(site().url + link)).text()).toContain('The letter is published')
  await organizer.goto(`/desk/campaigns/${slug}`)
  await expect(organizer.getByText('Letter and names published').first()).toBeVisible()
})
