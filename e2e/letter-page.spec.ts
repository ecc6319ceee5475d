import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { PERSON } from './cast'
import { linkIn, newestMail } from './mail'
import { lengthen, openBrowser, PHONE } from './steps'

// The letter's page as it is met: the text first, the count with it, few steps to the form and through it.

const slug = `letter-page-${process.pid}`
test.beforeAll(() => makeOpenCampaign(slug))

const LAPTOP = { viewport: { width: 1366, height: 768 } }

/** Where something starts on the page. */
const topOf = (one: Locator) => one.evaluate((element) => element.getBoundingClientRect().top + scrollY)

test('a phone shows who is addressed, the title, then the count, before the first line of the text', async ({
  browser,
}) => {
  const page = await openBrowser(browser, PHONE)
  await page.goto(`/campaigns/${slug}`)
  const parts = ['.addressees', '.letter-title', '.in-brief', '.letter', '.dateline', '#sign', '#names']
  const tops = await Promise.all(parts.map((part) => topOf(page.locator(part))))
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  expect(tops[3]).toBeLessThan(844 / 2)
  await expect(page.locator('.dateline')).toContainText('Edition 1')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.context().close()
})

test('before the first signature an invitation stands there; beside the form nothing is said twice', async ({
  browser,
}) => {
  const page = await openBrowser(browser, LAPTOP)
  await page.goto(`/campaigns/${slug}`)
  await expect(page.locator('.in-brief')).toBeHidden()
  await expect(page.locator('.standing .count')).toBeInViewport()
  await page.setViewportSize({ width: 390, height: 844 })
  const invitation = page.locator('.in-brief').getByRole('link', { name: 'Be the first to sign' })
  await expect(invitation).toBeInViewport()
  await expect(page.locator('.in-brief')).not.toContainText('0')
  await page.context().close()
})

test('the keyboard reaches the first field within four tabs, by a link that is seen', async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await openBrowser(browser, { ...LAPTOP, javaScriptEnabled })
    await page.goto(`/campaigns/${slug}`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to signing' })
    await expect(skip).toBeFocused()
    const box = (await skip.boundingBox())!
    expect([box.x >= 0, box.y >= 0, box.width > 100, box.height > 40]).toEqual([true, true, true, true])
    if (javaScriptEnabled) await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.locator('#field-kind')).toBeFocused()
    await expect(page.locator('.skips')).toHaveCSS('clip-path', 'inset(50%)')
    // It leads nowhere on a page without the form.
    await page.goto(`/campaigns/${slug}/signatories`)
    await expect(skip).toHaveCount(0)
    await page.context().close()
  }
})

/** What a browser does that knows the person: one choice fills in all that the fields ask for. */
async function autofill(page: Page, email: string): Promise<void> {
  for (const [kind, value] of [
    ['name', PERSON.name],
    ['email', email],
  ] as const)
    await page.locator(`input[autocomplete=${kind}]`).fill(value)
  await page.locator('select[autocomplete=country]').selectOption(PERSON.country)
}

test('from the opened letter to a confirmed signature it takes at most nine taps on a phone', async ({
  browser,
}) => {
  const page = await openBrowser(browser, PHONE)
  let taps = 0
  const tap = async (one: Locator) => {
    taps += 1
    await one.tap()
  }
  await page.goto(`/campaigns/${slug}`)
  await lengthen(page, 6)
  await expect(
    page.locator('[name=listed]:checked, [name=consent]:checked, [name=updates]:checked'),
  ).toHaveCount(0)
  await tap(page.locator('.jump a').first())
  await tap(page.locator('[name=name]'))
  taps += 1 // on what the browser offers
  await autofill(page, 'nine.taps@example.net')
  await tap(page.locator('label', { hasText: 'show my name' }))
  await tap(page.locator('label', { hasText: 'I sign this letter' }))
  await tap(page.getByRole('button', { name: 'Sign', exact: true }))
  await expect(page).toHaveURL(/\/submitted\//)
  taps += 1 // on the link in the email
  await page.goto(linkIn(await newestMail('nine.taps@example.net'), 'confirm'))
  await tap(page.getByRole('button', { name: 'Confirm my signature' }))
  await expect(page).toHaveURL(/\/signature\//)
  expect(taps).toBeLessThanOrEqual(9)
  // Now the count leads to the names.
  await page.goto(`/campaigns/${slug}`)
  await page.locator('.in-brief').getByRole('link', { name: '1 signature' }).tap()
  await expect(page).toHaveURL(/#names$/)
  await page.context().close()
})

test('whoever comes without the font reads the letter in as many lines as with it', async ({ browser }) => {
  const heights: number[][] = []
  for (const withFont of [true, false]) {
    const page = await openBrowser(browser, PHONE)
    if (!withFont) await page.route('**/*.woff2', (route) => route.abort())
    // What is optional is not exchanged on an open page: the second time it comes from the cache.
    for (let time = 0; time < 2; time += 1)
      await page.goto(`/campaigns/${slug}`, { waitUntil: 'networkidle' })
    await lengthen(page, 6)
    const loaded = await page.evaluate(() =>
      [...document.fonts].some(({ family, status }) => /Source Serif/.test(family) && status === 'loaded'),
    )
    expect(loaded).toBe(withFont)
    heights.push(
      await page.evaluate(() =>
        [...document.querySelectorAll('.letter, .letter-title')].map(
          (one) => one.getBoundingClientRect().height,
        ),
      ),
    )
    await page.context().close()
  }
  const [ours, own] = heights as [number[], number[]]
  for (const [index, height] of ours.entries())
    expect(Math.abs(own[index]! / height - 1), `${own[index]} for ${height}`).toBeLessThan(0.04)
})

test('nothing is wider than 320 pixels, and twice as large it still fits', async ({ browser }) => {
  const page = await openBrowser(browser)
  for (const [width, height] of [
    [320, 640],
    [640, 400],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const language of ['', '/de', '/ar', '/ja']) {
      await page.goto(`${language}/campaigns/${slug}`)
      await expectNoSidewaysScroll(page)
    }
  }
  // A title of one word longer than the screen.
  await makeOpenCampaign(`${slug}-wide`, 'Nachtzugfahrplanveröffentlichungsverpflichtungsgesetz')
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`/de/campaigns/${slug}-wide`)
  await expect(page.locator('.letter-title')).toHaveCSS('hyphens', 'auto')
  await expect(page.locator('.letter p').first()).toHaveCSS('hyphens', 'auto')
  await expectNoSidewaysScroll(page)
  await page.context().close()
})
