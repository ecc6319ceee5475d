import { type Browser, expect, type Page } from '@playwright/test'
import { openBrowser } from './steps'

// A program that checks a mail: a browser without cookies that opens a link, waits, presses every button and submits every form.

const STAY = 500

/** Opens links side by side and leaves them alone. */
export async function openEach(browser: Browser, links: readonly string[]): Promise<void> {
  const scanner = await openBrowser(browser)
  await Promise.all(
    links.map(async (link) => {
      const page = await scanner.context().newPage()
      await page.goto(link)
      await page.waitForTimeout(STAY)
      await page.close()
    }),
  )
  expect(await scanner.context().cookies()).toEqual([])
  await scanner.context().close()
}

/** The page as the program finds it: folds open, and in fields that ask for a code something that looks like one. */
async function open(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
    for (const field of document.querySelectorAll<HTMLInputElement>('[name=code]')) field.value = '123456'
  })
}

/** Presses every button, then submits every form past the browser's own checks. @returns how many of both */
export async function pressEverything(browser: Browser, link: string): Promise<number> {
  const page = await openBrowser(browser, { javaScriptEnabled: true })
  await open(page, link)
  await page.waitForTimeout(STAY)
  const buttons = await page.locator('main button:visible').count()
  const forms = await page.locator('main form').count()
  // The page that was waited on serves the first press; the others each have one that nothing was pressed on.
  let untouched = true
  const openUntouched = async () => {
    if (!untouched) await open(page, link)
    untouched = false
  }
  for (let at = 0; at < buttons; at += 1) {
    await openUntouched()
    const button = page.locator('main button:visible').nth(at)
    if ((await button.count()) === 0) break
    await button.click()
    await page.waitForLoadState()
  }
  for (let at = 0; at < forms; at += 1) {
    await openUntouched()
    const form = page.locator('main form').nth(at)
    if ((await form.count()) === 0) break
    const left = page.waitForEvent('load')
    await form.evaluate((element: HTMLFormElement) => HTMLFormElement.prototype.submit.call(element))
    await left
  }
  expect(await page.context().cookies()).toEqual([])
  await page.context().close()
  return buttons + forms
}
