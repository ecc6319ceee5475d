import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessibleMarkup, expectNoSidewaysScroll } from './accessible'
import { textsOf } from '@/testing/read-pdf'
import { makeOpenCampaign } from './campaign'
import { parseCsv } from './csv'
import { linkIn, newestMail } from './mail'
import { site } from './site'
import { openBrowser, PHONE, signIn } from './steps'
import { unpack } from './unpack'

// A letter is closed, looked at, delivered and checked with ordinary programs; then one signer erases everything and another withdraws.

test.describe.configure({ mode: 'serial' })

const slug = 'handed-over'
const NAMES = ['Zoë Erfunden', 'Ábel Erfunden', '見本 太郎', 'نور المخترعة']
const PICTURES = process.env.DELIVER_PICTURES
const emailOf = (index: number) => `delivered-${index}@travellers.example`
const form = { origin: site().url, 'content-type': 'application/x-www-form-urlencoded' }
let page: Page
let folder: string

async function sign(edition: string, name: string, email: string): Promise<void> {
  const said = { kind: 'person', country: 'PT', listed: true, updates: false, consent: true, language: 'en' }
  const answer = await fetch(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...said, edition, name, email }),
  })
  expect(answer.status).toBe(202)
  const link = linkIn(await newestMail(email), 'confirm')
  expect((await fetch(link, { method: 'POST', headers: form, redirect: 'manual' })).status).toBe(303)
}

async function picture(name: string): Promise<void> {
  if (!PICTURES) return
  const address = page.url()
  for (const [look, width, scheme, prefix] of [
    ['laptop', 1366, 'light', ''],
    ['phone', 390, 'light', ''],
    ['german-dark', 1366, 'dark', '/de'],
    ['arabic-phone', 390, 'light', '/ar'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto(address.replace(site().url, site().url + prefix))
    await page.screenshot({ path: `${PICTURES}/${name}-${look}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(address)
}

/** Loads the page until the worker has made the files. */
async function waitForFiles(): Promise<void> {
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('link', { name: 'README.txt' })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

/** A file that the public gets. */
async function download(number: number, name: string): Promise<Buffer> {
  const answer = await fetch(`${site().url}/campaigns/${slug}/deliveries/${number}/files/${name}`)
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

test.beforeAll(async ({ browser }) => {
  const edition = await makeOpenCampaign(slug)
  for (const [index, name] of NAMES.entries()) await sign(edition, name, emailOf(index))
  page = await openBrowser(browser)
  await signIn(page)
  const { cookies } = await page.context().storageState()
  await page.context().close()
  page = await openBrowser(browser, { javaScriptEnabled: false })
  await page.context().addCookies(cookies)
  folder = mkdtempSync(join(tmpdir(), 'undersigned-deliver-'))
})
test.afterAll(async () => {
  await page.context().close()
  rmSync(folder, { recursive: true, force: true })
})

test('an organizer closes the letter, sees who is in, and has the files made', async () => {
  await page.goto(`/desk/campaigns/${slug}`)
  await page.getByText('Close the campaign…').click()
  await page.getByRole('button', { name: 'Yes, close it now' }).click()
  await picture('overview')
  await page.getByRole('link', { name: 'Prepare a delivery' }).click()
  await expect(page.getByRole('radio', { name: /at the closing/ })).toBeChecked()
  await expect(page.getByRole('row', { name: 'Total' })).toContainText('4')
  await page.getByRole('radio', { name: /at another moment/ }).check()
  await page.getByLabel('The other moment').fill('2020-01-01T10:00')
  await page.getByLabel('A note to them').fill('With thanks for your time.')
  await page.getByRole('button', { name: 'Make the files' }).click()
  await expect(page.getByText('You chose another moment than the one that was shown')).toBeVisible()
  await expect(page.getByText('The letter wasn’t public then').first()).toBeVisible()
  await expect(page.getByLabel('The other moment')).toHaveValue('2020-01-01T10:00')
  await page.getByRole('radio', { name: /at the closing/ }).check()
  await page.getByRole('button', { name: 'Show who is in' }).click()
  await expect(page.getByText('You make the files as of')).toBeVisible()
  await expectAccessibleMarkup(page)
  await picture('new')
  await page.getByLabel('For whom').fill('two\u0007lines')
  await page.getByRole('button', { name: 'Make the files' }).click()
  await expect(page.getByText('in one line, without invisible').first()).toBeVisible()
  await page.getByLabel('For whom').fill('The petitions office (invented)')
  await page.getByRole('button', { name: 'Make the files' }).click()
  await expect(page.getByRole('heading', { name: 'Delivery 1' })).toBeVisible()
  await picture('building')
})

test('they look at the files and deliver them', async () => {
  await waitForFiles()
  await expect(page.getByText('With thanks for your time.')).toBeVisible()
  await expectAccessibleMarkup(page)
  await picture('ready')
  expect((await fetch(`${site().url}/campaigns/${slug}/deliveries/1`)).status).toBe(404)
  const link = page.getByRole('link', { name: 'signatories.csv' })
  const answer = await page.request.get((await link.getAttribute('href'))!)
  expect(answer.headers()['content-disposition']).toBe('attachment; filename="signatories.csv"')
  await page.getByText('Deliver…').click()
  await page.getByRole('button', { name: 'Deliver', exact: true }).click()
  await expect(page.getByRole('heading', { name: /Delivered on/ })).toBeVisible()
  await expectAccessibleMarkup(page)
  await picture('final')
  await page.getByRole('link', { name: 'Public record' }).click()
  await expect(page.getByText('The petitions office (invented)').first()).toBeVisible()
  await page.goto(`/campaigns/${slug}`)
  await expect(page.locator('#sign', { hasText: /delivered/i })).toBeVisible()
})

test('anybody downloads, unpacks and checks them with the two printed commands', async () => {
  for (const [path, bytes] of await unpack(await download(1, 'delivery-1.zip'))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  const sumsAt = readdirSync(folder, { recursive: true }).find((path) => String(path).endsWith('SHA256SUMS'))
  const inside = dirname(join(folder, String(sumsAt)))
  const at = readFileSync(join(inside, 'README.txt'), 'utf8')
  const commands = at.split('\n').flatMap((line) => /^ {4}((?:sha256sum|openssl) .*)$/.exec(line)?.[1] ?? [])
  expect(commands).toHaveLength(2)
  const [sums, signature] = commands.map((command) => {
    const [program = '', ...words] = command.split(' ')
    return execFileSync(program, words, { cwd: inside, encoding: 'utf8' })
  })
  const wrong = sums!
    .trim()
    .split('\n')
    .filter((line) => !line.endsWith(': OK'))
  expect(wrong).toEqual([])
  expect(signature).toContain('Signature Verified Successfully')
  const list = parseCsv(readFileSync(join(inside, 'signatories.csv'), 'utf8')).map((row) => row.name)
  expect(list.toSorted()).toEqual(NAMES.toSorted())
  // What a screen reader reads of the letter's pages: the same names, in the order of the table.
  const read = textsOf(join(inside, 'letter.pdf'), 'P')
  expect(read.filter((text) => NAMES.some((name) => text.startsWith(`${name}, `)))).toEqual(
    list.map((name) => `${name}, Portugal`),
  )
})

/** What a signer does on their own page in a browser without scripts. */
async function onOwnPage(browser: Browser, index: number, asked: string, button: string): Promise<void> {
  const signer = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
  await signer.goto(linkIn(await newestMail(emailOf(index), 2), 'signature'))
  await signer.getByText(asked).click()
  await signer.getByRole('button', { name: button }).click()
  await expect(signer.getByRole('heading', { name: /Erased|You withdrew/ })).toBeVisible()
  await signer.context().close()
}

async function waitForRevision(number: number): Promise<void> {
  await page.goto(`/campaigns/${slug}/deliveries/1`)
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(`Revision ${number},`)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
}

test('who erases or withdraws is in no file any more: revisions say why, and earlier hashes stay', async ({
  browser,
}) => {
  const hashes = [sha256(await download(1, 'signatories.csv'))]
  await onOwnPage(browser, 0, 'Erase this signature and everything about me', 'Erase everything now')
  await waitForRevision(2)
  const second = (await download(1, 'signatories.csv')).toString('utf8')
  expect(second).not.toContain(NAMES[0])
  expect(second).toContain(NAMES[1])
  for (const [path, bytes] of await unpack(await download(1, 'delivery-1-revision-2.zip')))
    expect(`${path} ${bytes.includes(NAMES[0]!)}`).toBe(`${path} false`)
  hashes.push(sha256(second))
  await onOwnPage(browser, 1, 'Withdraw this signature', 'Withdraw my signature')
  await waitForRevision(3)
  await expect(page.getByText(/^Delivered with 4 .* 2 signatures were withdrawn.* Revision 3/)).toBeVisible()
  await picture('revised')
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)
  hashes.push(sha256(await download(1, 'signatories.csv')))
  expect(new Set(hashes).size).toBe(3)
  const record = await page.content()
  for (const hash of hashes) expect(record).toContain(hash)
  const campaign = await fetch(`${site().url}/api/v1/campaigns/${slug}`)
  const { deliveries } = (await campaign.json()) as { deliveries: object[] }
  const counts = { organizations: 0, people: 2, unlisted: 0 }
  const url = `${site().url}/campaigns/${slug}/deliveries/1`
  expect(deliveries).toMatchObject([{ number: 1, revision: 3, fingerprint: hashes[2], counts, record: url }])
})
