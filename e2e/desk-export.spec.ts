import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { parseCsv } from './csv'
import { linkIn, newestMail } from './mail'
import { fromSomewhere } from './sender'
import { site } from './site'
import { openBrowser, signIn } from './steps'
import { parseSheet } from './xlsx'

// An organizer hands a journalist the part of the list that was asked for.

test.describe.configure({ mode: 'serial' })

const slug = 'exported-view'
const SIGNERS = [
  { name: 'Ñusta Ejemplo', email: 'nusta@example.net', country: 'PE', listed: true },
  { name: 'Nzinga Exemplo', email: 'nzinga@example.net', country: 'AO', listed: true },
  { name: '見本 花子', email: 'hanako@example.net', country: 'JP', listed: true },
  { name: 'Secret Exporter', email: 'hidden@example.net', country: 'PE', listed: false },
]
let organizer: Page

test.beforeAll(async ({ browser }) => {
  const edition = await makeOpenCampaign(slug)
  const reader = await openBrowser(browser)
  for (const signer of SIGNERS) {
    const answer = await fetch(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...fromSomewhere() },
      body: JSON.stringify({
        ...signer,
        kind: 'person',
        updates: false,
        consent: true,
        language: 'en',
        edition,
      }),
    })
    expect(answer.status).toBe(202)
    await reader.goto(linkIn(await newestMail(signer.email), 'confirm'))
    await reader.getByRole('button', { name: 'Confirm my signature' }).click()
    await expect(reader).toHaveURL(/\/signature\//)
  }
  await reader.context().close()
  organizer = await openBrowser(browser)
  await signIn(organizer)
})
test.afterAll(() => organizer.context().close())

async function openPanel(query: string) {
  await organizer.goto(`/desk/campaigns/${slug}/signatures${query}`)
  await organizer.getByText('Export this view…').click()
}

async function download(button: 'Download CSV' | 'Download XLSX') {
  const [file] = await Promise.all([
    organizer.waitForEvent('download'),
    organizer.getByRole('button', { name: button }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('an organizer filters, chooses columns, and gets exactly that as CSV and as XLSX', async () => {
  await openPanel('?country=PE')
  await expect(
    organizer.getByText('what the filter above shows, in the order people signed: Peru'),
  ).toBeVisible()
  await expectAccessible(organizer)
  await expectNoSidewaysScroll(organizer)
  for (const column of ['Title or profession', 'Affiliation', 'Organization', 'Kind', 'Confirmed (UTC)'])
    await organizer.getByRole('checkbox', { name: column, exact: true }).uncheck()
  await organizer.getByRole('checkbox', { name: 'Country', exact: true }).check()
  const csv = await download('Download CSV')
  expect(csv.name).toMatch(/^exported-view-signatures-\d{4}-\d\d-\d\d\.csv$/)
  expect(parseCsv(csv.bytes.toString('utf8'))).toEqual([
    { number: '1', standing: 'listed', name: 'Ñusta Ejemplo', country: 'PE', countryName: 'Peru' },
    { number: '4', standing: 'unlisted', name: '', country: 'PE', countryName: 'Peru' },
  ])
  const xlsx = await download('Download XLSX')
  expect(xlsx.name).toMatch(/\.xlsx$/)
  expect(parseSheet(xlsx.bytes)).toEqual([
    ['Number', 'Status', 'Name', 'Country code', 'Country'],
    ['1', 'listed', 'Ñusta Ejemplo', 'PE', 'Peru'],
    ['4', 'unlisted', '', 'PE', 'Peru'],
  ])
})

test('columns and separator are remembered, and no address leaves in the clear', async () => {
  await openPanel('')
  await expect(organizer.getByRole('checkbox', { name: 'Country', exact: true })).toBeChecked()
  await expect(organizer.getByRole('checkbox', { name: 'Kind', exact: true })).not.toBeChecked()
  await expect(organizer.getByRole('checkbox', { name: 'Email' })).toHaveCount(0)
  await organizer.getByRole('radio', { name: /Semicolon/ }).check()
  const { bytes } = await download('Download CSV')
  const lines = bytes.toString('utf8').split('\r\n')
  expect(lines[0]).toBe('\uFEFF"number";"standing";"name";"country";"countryName"')
  expect(lines[4]).toBe('"4";"unlisted";"";"PE";"Peru"')
  const forced = await organizer.request.post(`/desk/campaigns/${slug}/signatures.csv`, {
    form: { 'column.name': 'on', 'column.email': 'on', 'column.unshown': 'on', 'column.checkNote': 'on' },
    headers: { origin: site().url },
  })
  expect(forced.status()).toBe(200)
  expect(await forced.text()).not.toMatch(/@example\.net|Secret Exporter/)
  await openPanel('')
  await expect(organizer.getByRole('radio', { name: /Comma/ })).toBeChecked()
  await organizer.getByRole('link', { name: 'Ask for a sealed file' }).click()
  await expect(organizer).toHaveURL(new RegExp(`/desk/campaigns/${slug}/sealed-files`))
  await organizer.goto(`/desk/campaigns/${slug}`)
  await expect(
    organizer.getByText('View of the signatures exported (XLSX)', { exact: false }).first(),
  ).toBeVisible()
})

test('an empty view says so, and no columns ask for one', async () => {
  await openPanel('?country=DE')
  await expect(organizer.getByText('This view is empty, so there’s nothing to export.')).toBeVisible()
  await openPanel('')
  for (const box of await organizer.getByRole('group', { name: 'Columns' }).getByRole('checkbox').all())
    await box.uncheck()
  await organizer.getByRole('button', { name: 'Download CSV' }).click()
  await expect(organizer.getByText('Choose at least one column')).toBeVisible()
  await expectAccessible(organizer)
})

test('a reader sorts the list by name, in the alphabet of the page', async ({ browser }) => {
  const reader = await openBrowser(browser, { javaScriptEnabled: false })
  await reader.goto(`/campaigns/${slug}/signatories`)
  await expect(reader.getByRole('heading', { name: 'People' })).toBeVisible()
  await reader.getByLabel('Sort', { exact: true }).selectOption('By name')
  await reader.getByRole('button', { name: 'Search' }).click()
  await expect(reader).toHaveURL(/sort=name/)
  await expect(reader.getByLabel('Sort', { exact: true })).toHaveValue('name')
  await expect(reader.getByRole('heading', { name: 'Names in alphabetical order' })).toBeVisible()
  expect(await reader.locator('.entry-name').allTextContents()).toEqual([
    'Ñusta Ejemplo',
    'Nzinga Exemplo',
    '見本 花子',
  ])
  await expectNoSidewaysScroll(reader)
  const csv = await (await reader.request.get(`/campaigns/${slug}/signatories.csv?sort=newest`)).text()
  expect(parseCsv(csv).map(({ number }) => number)).toEqual(['3', '2', '1'])
  await reader.goto(`/campaigns/${slug}/signatories?sort=newest&cursor=p1`)
  await expect(reader.getByText('so it starts at the beginning')).toBeVisible()
  await reader.context().close()
})
