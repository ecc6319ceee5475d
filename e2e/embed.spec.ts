import { type Browser, expect, type FrameLocator, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { PERSON } from './cast'
import { type ForeignSite, openForeignSite } from './foreign-site'
import { linkIn, newestMail } from './mail'
import { site } from './site'
import { countsOf, openBrowser, PHONE, sendAsPerson, signIn, wakeForm } from './steps'

// A letter on partners' pages: another origin, one script tag or a plain frame.

const slug = 'embedded'
const other = 'embedded-too'
let partner: ForeignSite

test.beforeAll(async () => {
  await makeOpenCampaign(slug)
  await makeOpenCampaign(other, 'Another letter')
  const script = (letter: string, more = '') =>
    `<script async src="${site().url}/embed.js" data-letter="${letter}" ${more}></script>`
  const frame = (path: string) => `<iframe src="${site().url}${path}" width="600" height="400"></iframe>`
  partner = await openForeignSite({
    '/script': `<h1>A partner</h1>${script(slug, 'data-via="Partner.example" data-title="Night trains"')}<p>End</p>`,
    '/two': `${script(slug)}${script(other, 'data-scheme="dark"')}`,
    '/frame': frame(`/embed/${slug}?via=plain-frame`),
    '/framing': ['/', `/campaigns/${slug}`, `/confirm/${'x'.repeat(43)}`, '/desk', '/sign-in', '/about']
      .map(frame)
      .join(''),
  })
})
test.afterAll(() => partner.stop())

/** A reader of the partner's site. */
async function visit(browser: Browser, path: string, options = {}): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(partner.url + path)
  return page
}

const height = async (page: Page, index = 0) =>
  Math.round((await page.locator('iframe').nth(index).boundingBox())!.height)

const signInside = (frame: FrameLocator, email: string) =>
  sendAsPerson(frame, { ...PERSON, email }, 'show my name')

test('one script tag shows the letter; it is signed without leaving the partner’s page', async ({
  browser,
}) => {
  const email = 'embedded@example.net'
  const page = await visit(browser, '/script', PHONE)
  const frame = page.frameLocator('iframe')
  await expect(page.getByTitle('Night trains')).toBeVisible()
  await expect(frame.getByText('No signatures yet')).toBeVisible()
  await wakeForm(frame)
  await expect(frame.locator('input[name=via]')).toHaveValue('partner.example')
  await signInside(frame, email)
  await expect(frame.getByRole('heading', { name: 'One more step: check your email' })).toBeVisible()
  await expect(frame.getByText(email)).toBeVisible()
  const help = frame.getByRole('link', { name: 'No email, or a typo' })
  await expect(help).toHaveAttribute('target', '_blank')
  const [opened] = await Promise.all([page.context().waitForEvent('page'), help.click()])
  await expect(opened).toHaveURL(/\/submitted\//)
  await expect(opened.getByRole('button', { name: 'Correct and send' })).toBeVisible()
  expect(page.url()).toBe(`${partner.url}/script`)

  await opened.goto(linkIn(await newestMail(email), 'confirm'))
  await opened.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(opened).toHaveURL(/\/signature\//)
  await page.waitForTimeout(1_200) // the front door keeps a page for a second
  await page.reload()
  await expect(frame.getByText('1 signature', { exact: true })).toBeVisible()
  await expect(frame.getByText(PERSON.name)).toBeVisible()
  expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] })
  await page.context().close()
})

test('the frame is as high as its content, whatever the content does', async ({ browser }) => {
  const page = await visit(browser, '/script', PHONE)
  const frame = page.frameLocator('iframe')
  const content = () =>
    frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height))
  await expect.poll(async () => (await height(page)) - (await content())).toBe(0)
  const before = await content()
  await frame.getByRole('radio', { name: 'for an organization' }).check()
  await expect.poll(content).not.toBe(before)
  await expect.poll(async () => (await height(page)) - (await content())).toBe(0)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1000, height: 800 })
  await expect.poll(async () => (await height(page)) - (await content())).toBe(0)
  const names = await page.evaluate(() =>
    Object.keys(window).filter((name) => /undersigned|letter/i.test(name)),
  )
  expect(names).toEqual([])
  await page.context().close()
})

test('a height is taken only from the frame itself and within bounds', async ({ browser }) => {
  const page = await visit(browser, '/two')
  await expect(page.locator('iframe')).toHaveCount(2)
  await expect(page.frameLocator('iframe >> nth=0').getByText('Keep the night trains running')).toBeVisible()
  await expect(page.frameLocator('iframe >> nth=1').getByText('Another letter')).toBeVisible()
  await expect.poll(() => height(page, 1)).not.toBe(768)
  const before = [await height(page, 0), await height(page, 1)]
  await page.evaluate(() => window.postMessage({ undersignedHeight: 5000 }, '*'))
  await page.waitForTimeout(300)
  expect([await height(page, 0), await height(page, 1)]).toEqual(before)
  const tell = (value: unknown) =>
    page
      .frameLocator('iframe >> nth=1')
      .locator('body')
      .evaluate((_, sent) => window.parent.postMessage({ undersignedHeight: sent }, '*'), value)
  await tell(1e9)
  await expect.poll(() => height(page, 1)).toBe(12_000)
  await tell('none')
  await tell(1)
  await expect.poll(() => height(page, 1)).toBe(160)
  expect(await height(page, 0)).toBe(before[0])
  await page.context().close()
})

test('a plain frame without JavaScript scrolls by itself, and signing goes on in a tab of its own', async ({
  browser,
}) => {
  const email = 'plain.frame@example.net'
  const page = await visit(browser, '/frame', { javaScriptEnabled: false })
  expect(await height(page)).toBeGreaterThanOrEqual(400)
  const frame = page.frameLocator('iframe')
  const [opened] = await Promise.all([page.context().waitForEvent('page'), signInside(frame, email)])
  await expect(opened).toHaveURL(/\/submitted\//)
  await opened.goto(linkIn(await newestMail(email), 'confirm'))
  await opened.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(opened).toHaveURL(/\/signature\//)
  expect(page.url()).toBe(`${partner.url}/frame`)
  expect(await page.context().cookies()).toEqual([])
  await page.context().close()
})

test('the desk shows what each label brought', async ({ browser }) => {
  test.slow() // every page is looked at by axe, in light and in dark
  const page = await openBrowser(browser)
  await signIn(page)
  await page.goto(`/desk/campaigns/${slug}`)
  const table = page.getByRole('table', { name: 'Where signatures came from' })
  await expect(table.getByRole('row', { name: 'partner.example 1' })).toBeVisible()
  await expect(table.getByRole('row', { name: 'plain-frame 1' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/desk/campaigns/${slug}/signatures`)
  await expect(page.getByRole('cell', { name: 'partner.example' })).toBeVisible()
  await expectAccessible(page)
  await page.context().close()
})

test('no other page can be framed', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const refused: string[] = []
  page.on('console', (message) => {
    if (/frame-ancestors/.test(message.text())) refused.push(message.text())
  })
  await page.goto(`${partner.url}/framing`)
  await expect.poll(() => refused.length).toBe(6)
  // A frame that is just being refused has no address yet.
  const shown = () => page.frames().slice(1).filter((frame) => !/^(chrome-error:|about:blank|$)/.test(frame.url())) // prettier-ignore
  await expect.poll(() => shown().length).toBe(0)
  await context.close()
})

test('a frame whose letter is closed, or was never there, says so calmly', async ({ browser }) => {
  test.slow() // every page is looked at by axe, in light and in dark
  const page = await openBrowser(browser)
  await page.goto('/embed/no-such-letter')
  await expect(page.getByRole('heading', { name: 'There’s no letter at this address' })).toBeVisible()
  await signIn(page)
  await page.goto(`/desk/campaigns/${other}`)
  await page.getByText('Close the campaign…').click()
  await page.getByRole('button', { name: /Yes, close/ }).click()
  await expect(page.getByText('The campaign is closed.')).toBeVisible()
  await page.goto(`/embed/${other}`)
  await expectAccessible(page)
  await expect(page.getByRole('heading', { name: 'This letter is closed' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Read the letter' })).toBeVisible()
  await page.goto(`/embed/${slug}`)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.context().close()
  expect((await countsOf(slug)).people).toBe(2)
})
