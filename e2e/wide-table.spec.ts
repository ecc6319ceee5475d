import { expect, test } from '@playwright/test'
import { pageStyle } from '@/bundle/page-style'
import { expectNoSidewaysScroll } from './accessible'
import { openBrowser, PHONE } from './steps'

test('a table of twelve columns in letter.html scrolls by itself on a phone, and is still a table', async ({
  browser,
}) => {
  const page = await openBrowser(browser, PHONE)
  const row = (cell: string) => `<tr>${`<${cell}>Invented</${cell}>`.repeat(12)}</tr>`
  await page.setContent(`<!doctype html><meta name="viewport" content="width=device-width"><style>${pageStyle}</style>
    <main><article><table><thead>${row('th')}</thead><tbody>${row('td')}</tbody></table></article></main>`)
  await expectNoSidewaysScroll(page)
  const table = page.getByRole('table')
  expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeGreaterThan(0)
  await expect(table.getByRole('columnheader')).toHaveCount(12)
  await page.context().close()
})
