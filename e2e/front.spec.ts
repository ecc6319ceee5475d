import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { LETTER } from './cast'
import { site } from './site'
import { openBrowser } from './steps'

// The front page: what the site is, each letter in a few lines, and the ways in.

const title = 'Lamps for the bridge of the front page'

test.describe.configure({ mode: 'serial' })

let page: Page

test.beforeAll(async ({ browser }) => {
  await makeOpenCampaign('front-page', title)
  page = await openBrowser(browser)
})
test.afterAll(() => page.context().close())

test('says whose site it is, what each letter says and how many signed, on a laptop and on a phone', async () => {
  await page.goto('/')
  await expect(page.locator('.front-what')).toContainText(site().environment.HOST_NAME!)
  const letter = page.locator('.front-lead, .front-more > li').filter({ hasText: title })
  await expect(letter.locator('.contents-sentence')).not.toBeEmpty()
  expect(LETTER.text).toContain((await letter.locator('.contents-sentence').innerText()).slice(0, 20))
  await expect(letter.locator('.count')).toBeVisible()
  await expectAccessible(page)
  for (const width of [320, 390, 1920]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoSidewaysScroll(page)
  }
})

test('a letter of another direction stands where the lines of the page begin, and its addressees are one sentence', async () => {
  await page.setViewportSize({ width: 1366, height: 768 })
  for (const [address, side] of [
    ['/', 'left'],
    ['/ar', 'right'],
  ] as const) {
    await page.goto(address)
    await expectNoSidewaysScroll(page)
    const letter = page.locator('.front-lead, .front-more > li').filter({ hasText: title })
    await expect(letter.locator('.contents-head')).toHaveCSS('text-align', side)
    await expect(letter.locator('.contents-addressees')).toHaveText(
      'To the ministers of transport, meeting in Exampletown',
    )
  }
})

test('leads from a letter to its page, where it is read and signed', async () => {
  await page.goto('/')
  const letter = page.locator('.front-lead, .front-more > li').filter({ hasText: title })
  await letter.getByRole('link', { name: 'Read and sign' }).click()
  await expect(page).toHaveURL(/\/campaigns\/front-page$/)
})

test('leads back to a lost link and in to the desk', async () => {
  await page.goto('/de')
  await page.getByRole('link', { name: 'Per E-Mail anfordern' }).click()
  await expect(page).toHaveURL(/\/de\/find-my-signature$/)
  await page.goto('/de')
  await page.getByRole('banner').getByRole('link', { name: 'Anmelden' }).click()
  await expect(page).toHaveURL(/\/de\/sign-in$/)
})

test('a page beyond the last letter says so, and an address that asks for none shows the first', async () => {
  await page.goto('/?page=25')
  await expect(page.getByText('There are no letters on this page.')).toBeVisible()
  await page.getByRole('link', { name: 'Newer letters' }).click()
  await expect(page).toHaveURL(/\?page=24$/)
  await page.goto('/?page=nine')
  await expect(page.getByRole('heading', { name: 'Open for signature' })).toBeVisible()
})
