import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import { ZipFile } from 'yazl'
import { CHECK_COMMANDS } from '@/bundle/check/commands'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { site } from './site'
import { openBrowser, PHONE } from './steps'

// A journalist has the ZIP of a delivery, and wants to know whether it is what was delivered.

const folder = mkdtempSync(join(tmpdir(), 'undersigned-check-'))
const foreign = mkdtempSync(join(tmpdir(), 'undersigned-check-'))
let page: Page

test.beforeAll(async ({ browser }) => {
  const env = { ...process.env, ...site().environment }
  await promisify(execFile)('npx', ['tsx', 'testing/bundle-process.ts', folder, foreign, site().url], { env })
  page = await openBrowser(browser)
})
test.afterAll(async () => {
  await page.context().close()
  for (const made of [folder, foreign]) rmSync(made, { recursive: true })
})

const choose = (name: string, bytes: Buffer) =>
  page
    .getByLabel('ZIP file of the delivery')
    .setInputFiles({ name, mimeType: 'application/zip', buffer: bytes })

/** The delivery packed again, with one file changed. */
async function packed(change: (files: Map<string, Buffer>) => void): Promise<Buffer> {
  const names = readdirSync(folder).filter((name) => !name.endsWith('.zip'))
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name))]))
  change(files)
  const zip = new ZipFile()
  for (const [name, bytes] of files) zip.addBuffer(bytes, name)
  zip.end()
  return buffer(zip.outputStream as Readable)
}

test('a delivery of this site is right, and nothing of it leaves the browser', async () => {
  await page.goto('/about')
  await page.getByRole('link', { name: 'Check a delivery’s files' }).click()
  await expectAccessible(page)
  const sent: string[] = []
  page.on('request', (request) =>
    sent.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`),
  )
  await choose('delivery-1.zip', readFileSync(join(folder, 'delivery-1.zip')))
  await expect(page.getByRole('heading', { name: 'Every file is as it was delivered' })).toBeVisible()
  await expect(page.getByText('is one that this site publishes')).toBeVisible()
  await expect(page.getByText('Keep the bridge open')).toBeVisible()
  // Whoever holds an old revision learns which one it is, and where it is said whether there is a newer one.
  await expect(page.getByText(/Delivery .1., revision .1/)).toBeVisible()
  await expect(page.getByText(/Names on the list on .27 November 2026 at 12:00 UTC/)).toBeVisible()
  await expect(page.getByText(/^Organizations: \d+ · People: \d+ · Without a name: 12$/)).toBeVisible()
  await expect(page.getByRole('link', { name: /\/deliveries\/1$/ })).toBeVisible()
  await expect(page.getByRole('row', { name: 'signatories.csv Unchanged' })).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Unchanged' })).toHaveCount(12)
  expect(
    sent.filter(
      (one) => !/^GET \/(_next\/|\.well-known\/undersigned-keys\.json) *$|^GET \/_next\/\S+ $/.test(one),
    ),
  ).toEqual([])
  expect(sent).toContain('GET /.well-known/undersigned-keys.json ')
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 700 })
  await expectNoSidewaysScroll(page)
})

test('a flipped bit, a missing file and one too many are named, and the focus is on what was found', async () => {
  for (const name of readdirSync(folder).filter((one) => !one.endsWith('.zip'))) {
    await choose('changed.zip', await packed((files) => (files.get(name)![20]! ^= 1)))
    await expect(page.getByRole('row', { name: `${name} Changed` })).toBeVisible()
    await expect(page.getByRole('cell', { name: 'Changed', exact: true })).toHaveCount(1)
    await expect(page.getByRole('heading', { name: 'aren’t as they were delivered' })).toBeVisible()
  }
  const other = await packed((files) => files.delete('letter.md') && files.set('names.csv', Buffer.from('x')))
  await choose('other.zip', other)
  await expect(page.getByRole('row', { name: 'letter.md Missing' })).toBeVisible()
  await expect(page.getByRole('row', { name: 'names.csv Not part of the delivery' })).toBeVisible()
  await expect(page.locator(':focus').getByRole('table')).toBeVisible()
  await choose('more.zip', await packed((files) => files.set('names.csv', Buffer.from('x'))))
  await expect(page.getByRole('heading', { name: 'Every listed file is unchanged' })).toBeVisible()
  await choose('unsigned.zip', await packed((files) => files.delete('manifest.json.sig')))
  await expect(page.getByText('The digital signature is missing')).toBeVisible()
  await expectAccessible(page)
})

test('whoever signed with a key of their own is told apart from the site', async () => {
  await choose('foreign.zip', readFileSync(join(foreign, 'delivery-1.zip')))
  await expect(
    page.getByText(/isn’t one that this site publishes.*https:\/\/letters\.example\.org/),
  ).toBeVisible()
  await expect(page.getByRole('heading', { name: 'aren’t as they were delivered' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Not from this site' })).toBeVisible()
})

test('any other file of a delivery is refused in words, with its hash: a spreadsheet too, which is a ZIP', async () => {
  const sheet = readFileSync(join(folder, 'signatories.xlsx'))
  await choose('signatories.xlsx', sheet)
  await expect(page.getByText('Choose the ZIP file from the delivery’s public page')).toBeVisible()
  await expect(page.getByText(createHash('sha256').update(sheet).digest('hex'))).toBeVisible()
})

test('a dropped file that is no ZIP is refused in words, with its hash', async () => {
  const bytes = 'only a list'
  const data = await page.evaluateHandle((text) => {
    const dropped = new DataTransfer()
    dropped.items.add(new File([text], 'list.csv'))
    return dropped
  }, bytes)
  await page.locator('.sheet').dispatchEvent('drop', { dataTransfer: data })
  await expect(page.getByRole('heading', { name: 'This file can’t be checked' })).toBeVisible()
  await expect(page.getByText(createHash('sha256').update(bytes).digest('hex'))).toBeVisible()
  await expectAccessible(page)
})

test('without JavaScript the page says the two commands instead', async ({ browser }) => {
  const plain = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
  await plain.goto('/ar/about/check')
  await expect(plain.locator('noscript')).toBeVisible()
  for (const command of CHECK_COMMANDS) await expect(plain.getByText(command)).toBeVisible()
  await expect(plain.locator('input[type=file]')).toHaveCount(0)
  await expectNoSidewaysScroll(plain)
  await plain.context().close()
})

test('on a page without HTTPS, where browsers calculate nothing, it says so', async ({ browser }) => {
  const insecure = await openBrowser(browser)
  await insecure.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }))
  await insecure.goto('/about/check')
  await expect(insecure.getByText('This page was opened without HTTPS')).toBeVisible()
  await expect(insecure.locator('input[type=file]')).toHaveCount(0)
  await insecure.context().close()
})
