import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { newestMail } from './mail'
import { openBrowser, openSignedIn, PHONE } from './steps'

// An organizer asks thirty organizations out of a file, without JavaScript, and sees who was asked.

test.describe.configure({ mode: 'serial' })

const SLUG = 'ask-list-story'
const desk = `/desk/campaigns/${SLUG}/invitations`
const rows = Array.from(
  { length: 30 },
  (_, at) => `Club ${at + 1};office@club-${at + 1}.example;${at % 2 ? 'English' : 'German'};Partner`,
)
const FILE = [
  'Organization;Email;Language;Asked by',
  ...rows,
  'Broken Club;b@@club.example;English;',
  'Total: 31;;;',
].join('\r\n')

let organizer: Page
test.beforeAll(async ({ browser }) => {
  await makeOpenCampaign(SLUG, 'Keep the ferries')
  organizer = await openSignedIn(browser, { javaScriptEnabled: false })
})
test.afterAll(() => organizer.context().close())

test('an empty list says how to begin', async () => {
  await organizer.goto(desk)
  await expect(organizer.getByText('No one is on the list yet')).toBeVisible()
  await organizer.getByRole('link', { name: 'Add organizations' }).click()
  await organizer.getByRole('button', { name: 'Add to the list' }).click()
  await expect(organizer.getByText('Enter the name of the organization.').first()).toBeVisible()
})

test('a file is read, says which lines need correcting, and is added', async () => {
  await organizer.goto(`${desk}/add`)
  await organizer
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE, 'latin1') })
  await organizer.getByRole('button', { name: 'Check the file' }).click()
  await expect(organizer.getByRole('heading', { name: '30 organizations can be added' })).toBeVisible()
  await expect(organizer.getByText('An email address has only one @.')).toBeVisible()
  await expect(organizer.getByText('1 line is left out')).toBeVisible()
  await organizer.getByRole('button', { name: 'Add 30 organizations' }).click()
  await expect(organizer.getByText('30 organizations were added.')).toBeVisible()
  await organizer.getByLabel('Lines to correct').fill('Broken Club\tb@club.example\ten')
  await organizer.getByRole('button', { name: 'Check these lines' }).click()
  await organizer.getByRole('button', { name: 'Add 1 organization' }).click()
  await expect(organizer.getByText('1 organization was added.')).toBeVisible()
})

test('words of one’s own stand in the mail, and thirty-one are asked', async () => {
  await organizer.goto(`${desk}/words`)
  await organizer.getByLabel('In English').fill('We would be glad of your name.')
  await organizer.getByLabel('In English').locator('xpath=ancestor::form').getByRole('button').click()
  await expect(organizer.getByText('Saved. Emails that haven’t left yet will say this.')).toBeVisible()
  await organizer.goto(desk)
  await organizer.getByText('Send at a set time').click()
  await organizer.getByLabel('Date and time').fill('2020-01-01T09:00')
  await organizer.getByRole('button', { name: 'Ask 31 organizations' }).click()
  await expect(organizer.getByText('This time has passed.').first()).toBeVisible()
  await organizer.getByLabel('Date and time').fill('')
  await organizer.getByRole('button', { name: 'Ask 31 organizations' }).click()
  await expect(organizer.getByText('31 emails are on their way or planned.')).toBeVisible()
  const mail = await newestMail('office@club-2.example')
  expect(mail.text).toContain('We would be glad of your name.')
  expect(mail.text).toMatch(/\/invitation\/[\w-]{43}/)
  expect((await newestMail('office@club-1.example')).subject).toContain('Unterzeichnet Ihre Organisation?')
  await expect(async () => {
    await organizer.goto(`${desk}?state=asked`)
    await expect(organizer.getByRole('link', { name: 'asked 31' })).toBeVisible({ timeout: 500 })
  }).toPass()
})

test('a row says what is known, and its note is kept; the search finds it', async () => {
  await organizer.goto(`${desk}?q=club 17`)
  await organizer.getByRole('link', { name: 'Club 17' }).click()
  await organizer.getByLabel('Note').fill('They meet in June.')
  await organizer.getByRole('button', { name: 'Save' }).click()
  await expect(organizer.getByRole('status')).toContainText('Saved.')
  await expect(organizer.getByText('They meet in June.').first()).toBeVisible()
  await organizer.getByRole('button', { name: 'Stop this invitation' }).click()
  await expect(organizer.getByText('The invitation is stopped.')).toBeVisible()
})

for (const [device, options] of Object.entries({ laptop: {}, phone: PHONE }))
  test(`the pages are accessible on a ${device}`, async ({ browser }) => {
    test.slow()
    const storageState = await organizer.context().storageState()
    const page = await openBrowser(browser, { ...options, storageState })
    for (const path of [desk, `${desk}/add`, `${desk}/words`]) {
      await page.goto(path)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
    await page.goto(desk)
    await page.getByRole('link', { name: 'Club 3', exact: true }).click()
    await expectAccessible(page)
    await page.context().close()
  })
