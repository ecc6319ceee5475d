import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { readDocument } from './documented'
import { openBrowser, PHONE } from './steps'

// The page on which people read what programs read at GET /api/v1/openapi.json.

test('people read the same document without JavaScript', async ({ browser }) => {
  test.slow() // a long page for axe
  const { document } = await readDocument()
  const page = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
  await page.goto('/about')
  await page.getByRole('link', { name: 'API for programs' }).click()
  for (const [path, methods] of Object.entries(document.paths)) {
    await expect(page.getByText(path).first()).toBeVisible()
    for (const { summary } of Object.values(methods))
      await expect(page.getByRole('heading', { name: summary })).toBeVisible()
  }
  await expectNoSidewaysScroll(page)
  await page.context().close()
  const scripted = await openBrowser(browser)
  await scripted.goto('/about/api')
  await expectAccessible(scripted)
  await scripted.context().close()
})
