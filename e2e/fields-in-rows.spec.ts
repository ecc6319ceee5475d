import { expect, type Page, test } from '@playwright/test'
import { makeOpenCampaign } from './campaign'
import { openBrowser, signIn, wakeForm } from './steps'

// Controls side by side stand on one line, however long the words above and below them are.

const slug = 'controls-in-line'
test.beforeAll(() => makeOpenCampaign(slug))

/** Where the controls of these fields begin. */
const tops = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].map((one) => Math.round(one.getBoundingClientRect().top)),
    selector,
  )

async function expectOneLine(page: Page, selector: string, count: number) {
  const found = await tops(page, selector)
  expect(found).toHaveLength(count)
  expect(new Set(found).size, String(found)).toBe(1)
}

test('in the sign form, in German, also when a label wraps or one of the two is refused', async ({
  browser,
}) => {
  const page = await openBrowser(browser, { viewport: { width: 1280, height: 800 } })
  await page.goto(`/de/campaigns/${slug}`)
  await wakeForm(page)
  const pair = '.sign-form .pair .input'
  await expectOneLine(page, pair, 2)
  await page.locator('[name=affiliation]').fill('https://example.org/about')
  await page.locator('[name=consent]').focus()
  await expect(page.locator('#error-affiliation')).toBeVisible()
  await expectOneLine(page, pair, 2)
  await page.locator('label[for=field-affiliation]').evaluate((one) => {
    one.textContent = 'Eine Zugehörigkeit mit sehr langer Beschriftung'
  })
  await expectOneLine(page, pair, 2)
  await page.context().close()
})

test('in the filters of the desk, close to their labels', async ({ browser }) => {
  const page = await openBrowser(browser, { viewport: { width: 1280, height: 800 } })
  await signIn(page)
  for (const language of ['', '/de', '/ar']) {
    await page.goto(`${language}/desk/campaigns/${slug}/signatures`)
    const controls = 'form[role=search] :is(.input, button)'
    await expectOneLine(page, controls, 5)
    const gaps = await page.evaluate(() =>
      [...document.querySelectorAll('form[role=search] .field-head')].map((head) =>
        Math.round(
          head.nextElementSibling!.getBoundingClientRect().top - head.getBoundingClientRect().bottom,
        ),
      ),
    )
    for (const gap of gaps) expect(gap).toBeLessThan(8)
  }
  await page.context().close()
})

test('a long title is seen whole while it is written', async ({ browser }) => {
  const page = await openBrowser(browser, { viewport: { width: 1280, height: 800 } })
  await signIn(page)
  await page.goto('/desk/campaigns/new')
  const title = page.getByLabel('Title')
  await title.fill('Every member of the coalition wanted a few words of its own in here, '.repeat(2))
  expect(await title.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 390, height: 844 })
  await title.fill('x'.repeat(200))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.context().close()
})
