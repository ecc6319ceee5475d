import { createHash } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What was found to be accessible in this process. */
const looked = new Set<string>()

/**
 * axe finds nothing on the page as it stands, in light and in dark; only contrast differs between the two. Frames from
 * here are looked at too; for frames from elsewhere axe would open another page each time, and none of ours has one.
 * Of pages that differ by words only, each test process looks at one: axe takes longer than loading the page.
 */
export async function expectAccessible(
  page: Page,
  schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<void> {
  for (const colorScheme of schemes) {
    const form = `${colorScheme} ${await formOf(page)}`
    if (looked.has(form)) continue
    await page.emulateMedia({ colorScheme })
    const only = colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {}
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], ...only })
    const { violations } = await axe.analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
    expect(found, `${page.url()} in ${colorScheme}`).toEqual([])
    looked.add(form)
  }
  await page.emulateMedia({ colorScheme: null })
}

/** What axe judges of a page and its frames, without the words: elements, what they say of themselves, and where words are. */
async function formOf(page: Page): Promise<string> {
  const read = () => {
    const words = new Set([
      'href',
      'action',
      'src',
      'value',
      'alt',
      'title',
      'datetime',
      'lang',
      'hreflang',
      'aria-label',
    ])
    return [...document.querySelectorAll('html, title, body, body :not(script)')].map((element) => {
      const said = [...element.attributes].map(({ name, value }) =>
        words.has(name) && value !== '' ? name : `${name}=${value}`,
      )
      return [element.tagName, element.textContent.trim() !== '', ...said].join(' ')
    })
  }
  const forms = await Promise.all(page.frames().map((frame) => frame.evaluate(read)))
  return createHash('sha256')
    .update(JSON.stringify([page.viewportSize(), forms]))
    .digest('hex')
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
