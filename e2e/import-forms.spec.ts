import { expect, type Page, test } from '@playwright/test'
import writeXlsx from 'write-excel-file/node'
import { closeDatabase } from '@/db/client'
import { saveCategories } from '@/domain/campaign/save-categories'
import { findOrganizer } from '@/domain/team/add-organizer'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { ORGANIZER } from './cast'
import { parseCsv } from './csv'
import { site } from './site'
import { countsOf, openBrowser, PHONE, signIn } from './steps'

// Tables as online forms give them: what is proposed, what is asked, and what is on the list in the end.

test.describe.configure({ mode: 'serial' })

const SLUG = 'import-forms'
const desk = `/desk/campaigns/${SLUG}/imports`
const list = `/campaigns/${SLUG}/signatories`

const GOOGLE = [
  'Timestamp,Email Address,"Name of your organisation (exactly as it should appear in the list)\n",In which country is your organisation based?,Website,Type of organisation',
  '12/03/2026 10:11:12,jane@example.org,Bridge Friends,Portugal,n/a,Company',
  '12/03/2026 10:14:02,ali@example.net,جمعية الجسور المخترعة,Tunisia,www.example.org / www.example.net,Business',
  '13/03/2026 08:00:00,yuki@example.com,yuki@example.com,Japan,-,Companies',
  '13/03/2026 09:00:00,rosa@example.org,Reed Club,Portugal,coming soon,Business',
].join('\r\n')

const SIGNATORIES = [
  'Signatories, as of 12 March;;',
  ';;',
  'No.;Organization;Country',
  '1;Harbor Watch;Ireland',
  '2;Ferry Society;France',
  'Total: 2;;',
].join('\r\n')

async function microsoft(): Promise<Buffer> {
  const rows = [
    ['ID', 'Start time', 'Completion time', 'Email', 'Name', 'Organisation you sign for', 'Country'],
    ['1', '3/12/26 10:11:12', '3/12/26 10:12:00', 'anonymous', 'Jane Roe', 'Lock Keepers’ League', 'Belgium'],
    ['2', '3/12/26 11:11:12', '3/12/26 11:12:00', 'ali@example.net', 'Ali Roe', 'Weir Alliance', 'Global'],
  ]
  const sheet = rows.map((row) => row.map((value) => ({ value, type: String }))) as never
  return (writeXlsx(sheet) as unknown as { toBuffer: () => Promise<Buffer> }).toBuffer()
}

let organizer: Page
test.beforeAll(async ({ browser }) => {
  await makeOpenCampaign(SLUG, 'Mend the bridges')
  Object.assign(process.env, site().environment)
  const owner = { ...(await findOrganizer(ORGANIZER.email))!, signedInAt: new Date() }
  const category = (en: string) => ({ ...{ slug: null, kind: 'organization' as const, position: '', remove: false }, heading: { en } }) // prettier-ignore
  const categories = [category('Companies'), category('Unions')]
  expect(await saveCategories(owner, SLUG, { kinds: 'both', categories })).toBe('done')
  await closeDatabase()
  organizer = await openBrowser(browser)
  await signIn(organizer)
})
test.afterAll(() => organizer.context().close())

async function upload(name: string, content: string | Buffer) {
  await organizer.goto(`${desk}/new`)
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) }
  await organizer.getByLabel('File', { exact: true }).setInputFiles(file)
  await organizer.getByRole('button', { name: 'Upload and read the file' }).click()
  await expect(organizer.getByRole('heading', { name: 'Which column is what?' })).toBeVisible()
}

async function importAll(count: number) {
  await organizer.getByLabel('Source').fill('the online form')
  await organizer.getByRole('button', { name: `Import ${count} organizations` }).click()
  await expect(organizer.getByRole('heading', { name: `${count} organizations were added` })).toBeVisible()
}

test('a form with a line break in its question: the organization is proposed, not the time or the address', async () => {
  await upload('form.csv', GOOGLE)
  await expect(organizer.getByLabel('Organization')).toHaveValue('2')
  await expect(organizer.getByLabel('Country')).toHaveValue('3')
  await expect(organizer.getByText('Headings in row 1')).toBeVisible()
  await expectAccessible(organizer)
  await organizer.getByRole('button', { name: 'Check every row' }).click()
  await expect(organizer.getByText('3 organizations will be added')).toBeVisible()
  await expect(organizer.getByText('2 have something other than a web address')).toBeVisible()
  await expect(organizer.getByText('contains an email address or a link')).toBeVisible()
})

test('the sample stands above the sentence and the button, and each unknown word can be given a category', async () => {
  const top = async (locator: ReturnType<Page['getByRole']>) => (await locator.boundingBox())!.y
  const sample = await top(organizer.getByRole('heading', { name: 'What will appear on the list' }))
  const sentence = await top(organizer.getByRole('heading', { name: 'What will happen' }))
  const button = await top(organizer.getByRole('button', { name: 'Import 3 organizations' }))
  expect(sample).toBeLessThan(sentence)
  expect(sentence).toBeLessThan(button)
  await expectAccessible(organizer)
  await expectNoSidewaysScroll(organizer)
  await expect(organizer.getByLabel('Company (1 row)')).toHaveValue('companies')
  await organizer.getByLabel('Business (2 rows)').selectOption('Companies')
  await organizer.getByRole('button', { name: 'Check again with these categories' }).click()
  await expect(organizer.getByText('have categories that the campaign doesn’t have')).toHaveCount(0)
  await expect(organizer.getByLabel('Business (2 rows)')).toHaveValue('companies')
  await importAll(3)
})

test('a spreadsheet with "Name" beside the organization, and a list below a title with a total', async () => {
  await upload('form.xlsx', await microsoft())
  await expect(organizer.getByLabel('Organization')).toHaveValue('5')
  await organizer.getByRole('button', { name: 'Check every row' }).click()
  await importAll(2)
  await upload('list.csv', SIGNATORIES)
  await expect(organizer.getByText('Headings in row 3')).toBeVisible()
  await expect(organizer.getByLabel('Organization')).toHaveValue('1')
  await organizer.getByRole('button', { name: 'Check every row' }).click()
  await expect(organizer.getByText('1 row looks like a total')).toBeVisible()
  await importAll(2)
})

test('where nothing fits, nothing is chosen and the organizer is asked; the row of headings is chosen by hand', async () => {
  await upload(
    'addresses.csv',
    'Timestamp,Email Address\n12/03/2026 10:11:12,jane@example.org\nx,y\nQuay Club,z\n',
  )
  await expect(organizer.getByLabel('Organization')).toHaveValue('')
  await expect(organizer.getByText('Which column contains the organizations?')).toBeVisible()
  await expectAccessible(organizer)
  await organizer.getByRole('button', { name: 'Check every row' }).click()
  await expect(organizer.locator('.notice-warn').first()).toContainText('Choose the column')
  await organizer.getByText('Read the file in another way…').click()
  await organizer.getByLabel('Headings are in').selectOption('3')
  await organizer.getByRole('button', { name: 'Read it again this way' }).click()
  await expect(organizer.getByText('Headings in row 3')).toBeVisible()
})

test('the public list, its files, the API and the letter show seven organizations and no address', async () => {
  const names = ['Bridge Friends', 'جمعية الجسور المخترعة', 'Reed Club', 'Lock Keepers’ League', 'Weir Alliance', 'Harbor Watch', 'Ferry Society'].sort() // prettier-ignore
  const reader = await openBrowser(organizer.context().browser()!, PHONE)
  await reader.goto(list)
  for (const name of names) await expect(reader.getByText(name, { exact: true })).toBeVisible()
  await expect(reader.getByText(/[^\s]@example/)).toHaveCount(0)
  // As bytes: reading the text of a response takes the mark away.
  const fetched = async (path: string) =>
    Buffer.from(await (await fetch(new URL(path, site().url))).arrayBuffer()).toString('utf8')
  const csv = await fetched(`${list}.csv`)
  expect(csv).not.toContain('@')
  expect(parseCsv(csv).map((row) => row.organization).sort()).toEqual(names) // prettier-ignore
  const api = await fetched(`${list}.json`)
  expect(api).not.toContain('@')
  expect((JSON.parse(api) as { items: { organization: string }[] }).items.map(({ organization }) => organization).sort()).toEqual(names) // prettier-ignore
  expect((await countsOf(SLUG)).organizations).toBe(7)
  await reader.goto(`/campaigns/${SLUG}`)
  await expect(reader.getByText('7 organizations').first()).toBeVisible()
  await expect(reader.getByRole('heading', { name: 'Companies (3)' })).toBeVisible()
  await expect(reader.getByRole('heading', { name: 'Other organizations (4)' })).toBeVisible()
  for (const name of names) await expect(reader.getByText(name, { exact: true })).toBeVisible()
  await expectNoSidewaysScroll(reader)
  await reader.context().close()
})
