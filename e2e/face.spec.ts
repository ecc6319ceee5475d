import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { expectAccessible, expectAccessibleMarkup, expectNoSidewaysScroll } from './accessible'
import { makeDraft, makeOpenCampaign } from './campaign'
import { PERSON } from './cast'
import { mailsTo, newestMail } from './mail'
import { site } from './site'
import { openBrowser, openSignedIn, PHONE, sendAsPerson, signAsPerson } from './steps'

// A letter's own face, from the desk to everywhere it is seen; and a draft that partners look at.

test.describe.configure({ mode: 'serial' })
test.slow()

const slug = 'own-face'
const NAME = 'Invented Coalition for Bridges'
const GREEN = 'rgb(28, 93, 74)'
let organizer: Page

test.beforeAll(async ({ browser }) => {
  await makeOpenCampaign(slug)
  await makeDraft('for-partners')
  organizer = await openSignedIn(browser, { javaScriptEnabled: false })
})

const ink = () => organizer.locator('#field-ink')
const inkOf = (page: Page) =>
  page
    .locator('.button')
    .first()
    .evaluate((one) => getComputedStyle(one).backgroundColor)

test('a color that can’t be read is refused with the nearest that can, offered as one press; what was typed stays', async () => {
  await organizer.goto(`/desk/campaigns/${slug}`)
  await organizer.getByRole('link', { name: 'Look', exact: true }).click()
  await expectAccessibleMarkup(organizer)
  await ink().fill('ffcc00')
  await organizer.getByLabel('Name of the coalition').fill(NAME)
  await organizer.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(ink()).toHaveValue('ffcc00')
  await expect(organizer.locator('#error-ink')).toContainText('too light to read')
  await expectAccessibleMarkup(organizer)
  await organizer.getByRole('button', { name: /^Use #/ }).click()
  await expect(ink()).toHaveValue(/^#[0-9A-F]{6}$/)
  await expect(organizer.getByText('It isn’t saved yet')).toBeVisible()
  await ink().fill(' 1c5d4a')
  await organizer.getByRole('button', { name: 'Preview' }).click()
  await expect(organizer.locator('.ink-sample-light .button')).toHaveCSS('background-color', GREEN)
  await organizer.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(organizer.getByText('The letter’s pages show it now.')).toBeVisible()
})

test('the pages of the letter have its ink and its name within a second, under the strict policy, in light and dark', async ({
  browser,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await openBrowser(browser, { ...PHONE, viewport: { width: 320, height: 640 }, colorScheme })
    for (const path of [
      `/campaigns/${slug}`,
      `/ar/campaigns/${slug}/signatories`,
      `/ja/campaigns/${slug}/press`,
    ]) {
      const answer = (await page.goto(path))!
      expect(answer.headers()['content-security-policy']).toMatch(/style-src 'self'( 'sha256-[^']+'){2};/)
      await expect(page.getByRole('banner').getByText(NAME)).toBeVisible()
      await expectNoSidewaysScroll(page)
    }
    await page.goto(`/campaigns/${slug}`)
    if (colorScheme === 'light') expect(await inkOf(page)).toBe(GREEN)
    else expect(await inkOf(page)).not.toBe('rgb(157, 189, 242)')
    await expectAccessible(page, [colorScheme])
    await page.context().close()
  }
  await organizer.goto(`/desk/campaigns/${slug}/look`)
  await ink().fill('#7a1f2b')
  await organizer.getByRole('button', { name: 'Save', exact: true }).click()
  const letter = async () => (await fetch(`${site().url}/campaigns/${slug}`)).text()
  await expect.poll(letter).toContain('--seal:#7a1f2b')
})

test('a logo and a picture are taken, shown as they are stored, and given back; a drawing that isn’t one is refused', async () => {
  const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#1c5d4a' } })
    .jpeg()
    .toBuffer()
  const upload = async (use: string, buffer: Buffer) => {
    const file = { name: `<b>${'x'.repeat(200)}.html`, mimeType: 'text/html', buffer }
    await organizer.locator(`#field-${use}`).setInputFiles(file)
    await organizer.locator(`form[action$="/look/${use}"] button`).click()
  }
  await organizer.goto(`/desk/campaigns/${slug}/look`)
  await upload('logo', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  await expect(organizer.locator('#error-logo')).toContainText('SVG files can’t be used')
  await upload('logo', photo)
  // The next upload would end this one on its way: the page must have come back.
  await expect(organizer.getByRole('button', { name: 'Remove the logo' })).toBeVisible()
  await upload('picture', photo)
  await expect(organizer.getByText('30% of its height was cut off')).toBeVisible()
  await expectAccessibleMarkup(organizer)
  await organizer.waitForTimeout(1100)
  const html = await (await fetch(`${site().url}/campaigns/${slug}`)).text()
  const picture = /property="og:image" content="([^"]+)"/.exec(html)![1]!
  const answer = await fetch(picture)
  expect(answer.headers.get('content-type')).toBe('image/jpeg')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect((await answer.arrayBuffer()).byteLength).toBeLessThan(300 * 1024)
  expect(html).toMatch(/class="logo"[^>]*><img [^>]*src="\/campaigns\/own-face\/face\/[0-9a-f]{64}\.webp"/)
  await organizer.getByRole('button', { name: 'Remove the picture' }).click()
  await expect.poll(async () => (await fetch(picture)).status).toBe(404)
  await organizer.goto(`/desk/campaigns/${slug}/history`)
  await expect(organizer.getByText('Picture for sharing removed')).toBeVisible()
})

test('who signs is told whose letter it is, on the page and in the mail', async ({ browser }) => {
  const page = await openBrowser(browser)
  await page.goto(`/campaigns/${slug}`)
  await signAsPerson(page, { ...PERSON, email: 'faced@example.net' }, 'only count me')
  await expect(page.getByRole('banner').getByText(NAME)).toBeVisible()
  const mail = await newestMail('faced@example.net')
  expect(mail.text).toContain(`A letter by ${NAME}`)
  await page.goto(`/embed/${slug}`)
  await expect(page.locator('.embed-card').getByText(NAME)).toBeVisible()
  await page.context().close()
})

test('partners see a draft with its form, which takes nothing, until the link is taken back', async ({
  browser,
}) => {
  await organizer.goto('/desk/campaigns/for-partners/look')
  await organizer.getByLabel('Name of the coalition').fill(NAME)
  await organizer.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(organizer.getByText('Readers will see it once the letter opens.')).toBeVisible()
  await organizer.goto('/desk/campaigns/for-partners/preview')
  await expect(organizer.locator('.coalition').getByText(NAME)).toBeVisible()
  await organizer.getByRole('button', { name: 'Make a preview link' }).click()
  await expectAccessibleMarkup(organizer)
  const link = (await organizer.locator('a[href^="/preview/"]').getAttribute('href'))!
  const answer = await fetch(site().url + link)
  await expect(organizer.locator('#preview-link')).toHaveValue(site().url + link)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  expect(answer.headers.get('x-robots-tag')).toBe('noindex')
  for (const [index, path] of [link, `${link}/embed`].entries())
    for (const javaScriptEnabled of [true, false]) {
      const page = await openBrowser(browser, {
        ...PHONE,
        viewport: { width: 320, height: 640 },
        javaScriptEnabled,
      })
      await page.goto(path)
      await expect(page.getByText('Preview – not public yet')).toBeVisible()
      await expectNoSidewaysScroll(page)
      await (javaScriptEnabled ? expectAccessible(page) : expectAccessibleMarkup(page))
      await sendAsPerson(page, { ...PERSON, email: `tried-${index}@example.net` }, 'only count me')
      await expect(page.getByText('Nothing was stored, and no email was sent.')).toBeVisible()
      await expect(page.locator('#field-name')).toHaveValue(PERSON.name)
      await expect(page.locator('#field-email')).toHaveValue(`tried-${index}@example.net`)
      expect(await mailsTo(`tried-${index}@example.net`)).toEqual([])
      await page.context().close()
    }
  await organizer.getByRole('button', { name: 'Take it back' }).click()
  await expect.poll(async () => (await fetch(site().url + link)).status).toBe(404)
})
