import { readFile, writeFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectAccessibleMarkup, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { parseCsv } from './csv'
import { countsOf, openBrowser, PHONE, signIn } from './steps'

// An organizer brings organizations in that signed on paper, and takes them back.

test.describe.configure({ mode: 'serial' })

const SLUG = 'import-story'
const desk = `/desk/campaigns/${SLUG}/imports`
const list = `/campaigns/${SLUG}/signatories`
const SOURCE = 'the paper list of the invented assembly'

const FILE = [
  'Verein;Land;Bemerkung',
  'Brückenfreunde Beispielstadt e. V.;Deutschland;',
  '"Société des Ponts; inventée";Suisse;',
  'جمعية الجسور المخترعة;Tunisie;',
  'Bridges Everywhere;Global;',
  'Bridges Everywhere;Global;twice',
  '=sum@example.org;Portugal;',
  ';Portugal;nameless',
  '',
].join('\r\n')

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
})

let organizer: Page
test.beforeAll(async ({ browser }) => {
  await makeOpenCampaign(SLUG, 'Mend the bridges')
  organizer = await openBrowser(browser)
  await signIn(organizer)
})
test.afterAll(() => organizer.context().close())

async function upload(page: Page, chosen: ReturnType<typeof file> | string) {
  await page.goto(`${desk}/new`)
  await page.getByLabel('File', { exact: true }).setInputFiles(chosen)
  await page.getByRole('button', { name: 'Upload and read the file' }).click()
}

test('the way to an import leads over the campaign’s pages', async () => {
  await organizer.goto(`/desk/campaigns/${SLUG}`)
  await organizer.getByRole('link', { name: 'Import', exact: true }).click()
  await expect(organizer.getByText('No imports yet')).toBeVisible()
  await expectAccessible(organizer)
  await organizer.getByRole('link', { name: 'Import a file' }).click()
  await expectAccessible(organizer)
  await organizer.getByRole('button', { name: 'Upload and read the file' }).click()
  await expect(organizer.locator('.notice-warn')).toContainText('Choose a file first')
  await expectAccessible(organizer)
})

test('what is no list is refused with a sentence, also a file of 40 MB', async () => {
  await upload(organizer, file('list.csv', '%PDF-1.7 …'))
  await expect(organizer.locator('.notice-warn')).toContainText('This is a PDF')
  const large = test.info().outputPath('large.csv')
  await writeFile(large, Buffer.alloc(40 * 1024 * 1024, 'name,country\n'))
  await upload(organizer, large)
  await expect(organizer.locator('.notice-warn')).toContainText('larger than 10 MB')
  await expect(organizer.getByRole('button', { name: 'Upload and read the file' })).toBeVisible()
  await upload(organizer, file('wide.csv', Array.from({ length: 300 }, (_, i) => `c${i}`).join(',')))
  await expect(organizer.getByText('more than 100 columns')).toBeVisible()
  await expectAccessible(organizer)
})

test('a file is read, its columns are proposed, and a dry run says what would happen', async () => {
  await upload(organizer, file('liste.csv', FILE))
  await expect(organizer.getByRole('heading', { name: 'Which column is what?' })).toBeVisible()
  await expect(organizer.getByText('UTF-8 · Semicolon (;)')).toBeVisible()
  await expect(organizer.getByLabel('Organization')).toHaveValue('0')
  await expect(organizer.getByLabel('Country')).toHaveValue('1')
  await expectAccessible(organizer)
  await organizer.getByRole('button', { name: 'Check every row' }).click()
  await expect(organizer.getByText('4 organizations will be added')).toBeVisible()
  await expect(organizer.getByText('2 rows have errors and won’t be imported')).toBeVisible()
  await expect(organizer.getByText('1 row repeats an earlier one')).toBeVisible()
  await expect(organizer.getByRole('heading', { name: 'Kept as areas' })).toBeVisible()
  expect((await countsOf(SLUG)).organizations).toBe(0)
  await expectAccessible(organizer)
  await expectNoSidewaysScroll(organizer)
})

test('the rows to look at come as a file with their reasons', async () => {
  const [download] = await Promise.all([
    organizer.waitForEvent('download'),
    organizer.getByRole('link', { name: 'Download these rows' }).click(),
  ])
  const rows = parseCsv(await readFile(await download.path(), 'utf8'))
  expect(rows.map((row) => [row.Row, row.Verein])).toEqual([
    ['6', 'Bridges Everywhere'],
    ['7', "'=sum@example.org"],
    ['8', ''],
  ])
  expect(rows[2]).toMatchObject({ Land: 'Portugal', Bemerkung: 'nameless', Reason: 'the name is missing' })
})

test('with a source they are added, and stand on the list with it', async () => {
  await organizer.getByRole('button', { name: 'Import 4 organizations' }).click()
  await expect(organizer.locator('.notice-warn')).toContainText('Enter where these organizations come from')
  await organizer.getByLabel('Source').fill(SOURCE)
  await organizer.getByRole('button', { name: 'Import 4 organizations' }).click()
  await expect(organizer.getByRole('heading', { name: '4 organizations were added' })).toBeVisible()
  await expectAccessible(organizer)
  expect((await countsOf(SLUG)).organizations).toBe(4)
  const reader = await openBrowser(organizer.context().browser()!, PHONE)
  await reader.goto(list)
  await expect(reader.getByText('Société des Ponts; inventée')).toBeVisible()
  await expect(reader.getByText('4 organizations, added by the organizers from a list')).toBeVisible()
  await reader.locator('.ledger summary').getByText('Added from a list').first().click()
  await expect(reader.getByText(`Added by the organizers from \u2068${SOURCE}\u2069`).first()).toBeVisible()
  await reader.goto(`${list}?q=bruckenfreunde`)
  await expect(reader.getByText('Brückenfreunde Beispielstadt e. V.')).toBeVisible()
  await expect(reader.getByText('Société des Ponts')).toHaveCount(0)
  await reader.goto(`${list}?country=TN&kind=organization`)
  await expect(reader.getByText('جمعية الجسور المخترعة')).toBeVisible()
  await expect(reader.getByText('Bridges Everywhere')).toHaveCount(0)
  await reader.context().close()
})

test('without JavaScript, on a phone, the import is undone and everything is gone', async () => {
  const state = await organizer.context().storageState()
  const phone = await openBrowser(organizer.context().browser()!, {
    ...PHONE,
    javaScriptEnabled: false,
    storageState: state,
  })
  await phone.goto(`/desk/campaigns/${SLUG}/signatures`)
  await expect(phone.getByRole('cell', { name: /^Added \d/ })).toHaveCount(4)
  await expect(phone.getByText('Added from a file by ')).toHaveCount(4)
  await expect(phone.getByText('Take it off the list…')).toHaveCount(4)
  await expect(phone.getByText('Revoke the check…')).toHaveCount(0)
  await expect(phone.getByRole('cell', { name: /Confirmed/ })).toHaveCount(0)
  await expectAccessibleMarkup(phone)
  await expectNoSidewaysScroll(phone)
  await phone.goto(desk)
  await expectAccessibleMarkup(phone)
  await phone.getByRole('link', { name: 'liste.csv' }).click()
  await expectAccessibleMarkup(phone)
  await phone.getByText('Undo the whole import…').click()
  await expect(phone.getByText('The public count will say how many')).toBeVisible()
  await phone.getByRole('button', { name: 'Yes, undo the whole import' }).click()
  await expect(async () => {
    await phone.reload()
    await expect(phone.getByText('4 organizations were removed')).toBeVisible({ timeout: 500 })
  }).toPass()
  await phone.goto(list)
  await expect(phone.getByText('Société des Ponts')).toHaveCount(0)
  await expect(phone.getByText('4 imported organizations were taken off the list.')).toBeVisible()
  expect((await countsOf(SLUG)).organizations).toBe(0)
  await phone.context().close()
})

test('the history tells the import and its undoing', async () => {
  await organizer.goto(`/desk/campaigns/${SLUG}`)
  await expect(organizer.getByText('Import finished: 4 organizations added')).toBeVisible()
  await expect(organizer.getByText('Import undone: 4 organizations removed')).toBeVisible()
})
