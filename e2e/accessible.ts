import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * axe finds nothing on the page as it stands, in light and in dark; only contrast differs between the two. Frames from
 * here are looked at too; for frames from elsewhere axe would open another page each time, and none of ours has one.
 */
export async function expectAccessible(
  page: Page,
  schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    const axe = new AxeBuilder({ page }).setLegacyMode()
    const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
    expect(found, `${page.url()} in ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}

/**
 * The same for a page in a browser without JavaScript, where axe cannot run: its markup is shown, without scripts, in
 * a browser that has it.
 */
export async function expectAccessibleMarkup(page: Page): Promise<void> {
  const html = (await page.content()).replaceAll(/<script\b[\s\S]*?<\/script>/g, '')
  const context = await page.context().browser()!.newContext({ viewport: page.viewportSize() })
  const shown = await context.newPage()
  const [address] = page.url().split('#')
  await shown.route(address!, (route) => route.fulfill({ body: html, contentType: 'text/html' }))
  await shown.goto(address!)
  await expectAccessible(shown)
  await context.close()
}

/** Nothing makes a reader scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0)
}
