import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { closeCampaign } from '@/domain/campaign/close-campaign'
import { publishTranslation } from '@/domain/campaign/publish-translation'
import { deliver } from '@/domain/delivery/deliver'
import { prepareDelivery } from '@/domain/delivery/prepare-delivery'
import { recordReceipt } from '@/domain/delivery/receipt/record-receipt'
import { publishReceipt } from '@/domain/delivery/receipt/settle-receipt'
import { findOrganizer } from '@/domain/team/add-organizer'
import { workCheaply } from '@/testing/delivery'
import { expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { LETTER, ORGANIZER } from './cast'
import { site } from './site'
import { signAndConfirm } from './signers'
import { openBrowser, signIn } from './steps'
import { unpack } from './unpack'

// A closed letter leaves as a folder, which somebody opens from their disk, without a server and without scripts.

test.describe.configure({ mode: 'serial' })

const slug = 'frozen-folder'
const NAMES = ['Frozen Ejemplo', '見本 花子', 'نموذج مخترع']

test.beforeAll(async ({ browser }) => {
  const edition = await makeOpenCampaign(slug)
  const people = NAMES.map((name, index) => ({ name, email: `frozen-${index}@example.net`, country: 'PE' }))
  await signAndConfirm(browser, slug, edition, people)
  Object.assign(process.env, site().environment)
  const organizer = { ...(await findOrganizer(ORGANIZER.email))!, signedInAt: new Date() }
  await publishTranslation(organizer, slug, { ...LETTER, language: 'ar', title: 'رسالة مخترعة' })
  const about = { cutoff: 'now', cutoffAt: '', cutoffZone: '', recipient: 'Invented Council', note: '' }
  const asked = await prepareDelivery(organizer, slug, { ...about, languages: [] })
  if (typeof asked === 'string') throw new Error(asked)
  // Files that cost nothing serve here, unless the worker was faster.
  await workCheaply()
  await expect
    .poll(async () => deliver(organizer, slug, asked.id), { timeout: 60_000, intervals: [250] })
    .toBe('done')
  const words = {
    kind: 'received',
    office: 'Invented Office',
    words: 'In person.',
    on: new Date().toISOString().slice(0, 10),
  }
  const receipt = await recordReceipt(organizer, slug, asked.id, words)
  if (typeof receipt === 'string' || 'faults' in receipt) throw new Error(JSON.stringify(receipt))
  expect(await publishReceipt(organizer, { slug, id: asked.id, receipt: receipt.id })).toBe('done')
  expect(await closeCampaign(organizer, slug)).toBe('done')
  const [row] = await sql()<{ files: number }[]>`select count(*)::int as files from delivery_files`
  expect(row!.files).toBeGreaterThan(0)
  await closeDatabase()
})

test('the folder opens from a disk without scripts, and every link in it works', async ({
  browser,
}, info) => {
  const organizer = await openBrowser(browser)
  await signIn(organizer)
  await organizer.goto(`/desk/campaigns/${slug}`)
  const [file] = await Promise.all([
    organizer.waitForEvent('download'),
    organizer.getByRole('link', { name: 'Download the folder (ZIP)' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^frozen-folder-\d{4}-\d\d-\d\d\.zip$/)
  const files = await unpack(await readFile(await file.path()))
  await organizer.context().close()
  const folder = info.outputPath('unpacked')
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  const top = [...files.keys()].find((path) => path.endsWith('/index.html') && path.split('/').length === 2)!

  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 700 },
  })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const waiting = [pathToFileURL(join(folder, top)).href]
  const seen = new Set(waiting)
  const texts: string[] = []
  while (waiting.length > 0) {
    await page.goto(waiting.shift()!)
    await expect(page.locator('main h1')).toBeVisible()
    await expectNoSidewaysScroll(page)
    const loaded = await page
      .locator('link[rel=stylesheet]')
      .evaluate((link: HTMLLinkElement) => link.sheet !== null)
    expect(loaded).toBe(true)
    texts.push(await page.locator('body').innerText())
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))
    for (const href of links.map((link) => link.split('#')[0]!)) {
      if (!href.startsWith('file:')) {
        expect(href).toBe(`${site().url}/campaigns/${slug}`)
        continue
      }
      expect([href, existsSync(fileURLToPath(href))]).toEqual([href, true])
      if (!href.endsWith('.html') || href.includes('/files/') || seen.has(href)) continue
      seen.add(href)
      waiting.push(href)
    }
  }
  await context.close()
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
  const unseen = [...files.keys()].filter(
    (path) =>
      path.endsWith('.html') &&
      !path.includes('/files/') &&
      !seen.has(pathToFileURL(join(folder, path)).href),
  )
  expect(unseen).toEqual([])
  const whole = texts.join('\n')
  for (const words of [LETTER.title, 'رسالة مخترعة', ...NAMES, '3 people', 'Delivery 1', 'Invented Council'])
    expect([words, whole.includes(words)]).toEqual([words, true])
  for (const words of [
    'Receipt confirmed by Invented Office',
    'In person.',
    'made on',
    `${site().url}/campaigns/${slug}`,
  ])
    expect([words, whole.includes(words)]).toEqual([words, true])
  expect(whole).not.toContain('@example.net')
  expect([...files.keys()].some((path) => path.endsWith('/deliveries/1/files/signatories.csv'))).toBe(true)
})
