import { type Browser, expect, type Page, test } from '@playwright/test'
import { makeOpenCampaign } from './campaign'
import { PERSON } from './cast'
import { site } from './site'
import { countsOf, openBrowser, sendAsPerson } from './steps'

// A page is read without React: the form's script comes with the first touch, and nothing is lost until it is there.

const slug = 'page-script'
const FORM = /\/take-over-/
test.beforeAll(() => makeOpenCampaign(slug))

/** A page whose scripts are written down, and whose form's script comes only when it is let through. */
async function openSlowly(browser: Browser, path = `/campaigns/${slug}`) {
  const page = await openBrowser(browser, { permissions: ['clipboard-read', 'clipboard-write'] })
  const scripts: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
  let letThrough = () => {}
  const arrives = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route(FORM, async (route) => {
    await arrives
    await route.continue()
  })
  await page.goto(path)
  const asked = () => scripts.some((script) => FORM.test(script))
  const arrive = async () => {
    letThrough()
    await page.locator('.sign-form[novalidate]').waitFor()
  }
  return { page, scripts, asked, arrive }
}

test('who only reads loads one small script, and can copy the address', async ({ browser }) => {
  const { page, scripts } = await openSlowly(browser)
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.locator('.share [role=status]')).not.toBeEmpty()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(`/campaigns/${slug}`)
  for (const path of ['/', `/campaigns/${slug}/signatories`, '/privacy']) await page.goto(path)
  expect([...new Set(scripts)]).toEqual([expect.stringContaining('/page-script-')])
  await page.context().close()
})

for (const [how, touch] of [
  ['a pointer', (page: Page) => page.locator('.sign-form').dispatchEvent('pointerdown')],
  ['the keyboard', (page: Page) => page.locator('[name=name]').focus()],
  ['a browser that fills it in', (page: Page) => page.locator('[name=name]').dispatchEvent('input')],
  ['the way to it', (page: Page) => page.locator('.jump a').first().dispatchEvent('pointerdown')],
] as const)
  test(`the form’s script comes when ${how} touches it`, async ({ browser }) => {
    const { page, asked, arrive } = await openSlowly(browser)
    await page.locator('.letter').dispatchEvent('pointerdown')
    expect(asked()).toBe(false)
    await touch(page)
    await expect.poll(asked).toBe(true)
    await arrive()
    await page.context().close()
  })

test('what was typed and chosen before the script came is kept, and sent', async ({ browser }) => {
  const { page, arrive } = await openSlowly(browser)
  await page.getByRole('radio', { name: 'only count me' }).check()
  await page.locator('[name=name]').fill(PERSON.name)
  await page.locator('[name=country]').selectOption(PERSON.country)
  await page.locator('[name=consent]').check()
  await page.locator('[name=email]').focus()
  await page.keyboard.type('early')
  await arrive()
  await page.keyboard.type('.reader@example.net')
  await expect(page.locator('[name=email]')).toHaveValue('early.reader@example.net')
  await expect(page.getByRole('radio', { name: 'only count me' })).toBeChecked()
  await expect(page.locator('[name=country]')).toHaveValue(PERSON.country)
  await expect(page.locator('[name=consent]')).toBeChecked()
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(page).toHaveURL(/\/submitted\//)
  await page.context().close()
})

test('so it is when a translator has changed the words of the page meanwhile', async ({ browser }) => {
  const { page, arrive } = await openSlowly(browser)
  page.removeAllListeners('pageerror')
  await page.evaluate(() => {
    for (const label of document.querySelectorAll('label, h2, legend')) {
      const words = document.createElement('font')
      words.append(...label.childNodes)
      label.append(words)
    }
  })
  await page.getByRole('radio', { name: 'show my name' }).check()
  await page.locator('[name=country]').selectOption(PERSON.country)
  await page.locator('[name=consent]').check()
  await page.locator('[name=name]').focus()
  await page.keyboard.type('Nina')
  await arrive()
  await page.keyboard.type(' Translated')
  await expect(page.locator('[name=name]')).toHaveValue('Nina Translated')
  await expect(page.getByRole('radio', { name: 'show my name' })).toBeChecked()
  await expect(page.locator('[name=country]')).toHaveValue(PERSON.country)
  await expect(page.locator('[name=consent]')).toBeChecked()
  await page.context().close()
})

test('sent before the script came, the form checks and posts itself', async ({ browser }) => {
  const { page } = await openSlowly(browser, `/campaigns/${slug}?via=newsletter`)
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(page.locator('[name=name]')).toBeFocused()
  expect(
    await page.locator('[name=name]').evaluate((one: HTMLInputElement) => one.validity.valueMissing),
  ).toBe(true)
  const posted = page.waitForRequest((request) => request.method() === 'POST')
  await sendAsPerson(page, { ...PERSON, email: 'in.the.gap@example.net' }, 'show my name')
  expect((await posted).isNavigationRequest()).toBe(true)
  await expect(page).toHaveURL(/\/submitted\//)
  await expect(page.getByText('in.the.gap@example.net').first()).toBeVisible()
  expect(await countsOf(slug)).toEqual({ organizations: 0, people: 0, unlisted: 0 })
  await page.context().close()
})

test('shown again with what is wrong, the form has its script at once', async ({ browser }) => {
  const { page, arrive } = await openSlowly(browser)
  await sendAsPerson(page, { ...PERSON, name: '=cmd()', email: 'again@example.net' }, 'show my name')
  await expect(page.locator('#errors')).toBeVisible()
  await arrive()
  await expect(page.locator('#errors')).toBeFocused()
  await expect(page.locator('[name=email]')).toHaveValue('again@example.net')
  await page.context().close()
})

test('in a frame nothing more is loaded, and its height is told', async ({ browser }) => {
  const { page, scripts, asked } = await openSlowly(browser, `/campaigns/${slug}/embed-code`)
  const frame = page.locator('iframe')
  await frame.scrollIntoViewIfNeeded()
  await expect.poll(() => frame.evaluate((one) => one.style.height)).toMatch(/px$/)
  expect(asked()).toBe(false)
  expect(new Set(scripts).size, String(scripts)).toBe(2)
  await page.context().close()
})

test('who goes on to another page and comes back finds what they typed', async ({ browser }) => {
  const { page, arrive } = await openSlowly(browser)
  await page.locator('[name=name]').fill(PERSON.name)
  await arrive()
  await page.locator('[name=email]').fill('back@example.net')
  await page.locator('[name=country]').selectOption('JP')
  await page.goto('/about')
  await page.goBack()
  await expect(page.locator('[name=name]')).toHaveValue(PERSON.name)
  await expect(page.locator('[name=email]')).toHaveValue('back@example.net')
  await expect(page.locator('[name=country]')).toHaveValue('JP')
  await page.context().close()
})

test('text can’t become markup on a page for everybody, before the form’s script and after it', async ({
  browser,
}) => {
  // Not openBrowser, which takes what the policy stops for a fault.
  const page = await browser.newPage({ baseURL: site().url })
  await page.goto(`/campaigns/${slug}`)
  const inject = () =>
    page.evaluate(() => {
      const refused = (attempt: () => unknown) => {
        try {
          attempt()
          return false
        } catch (error) {
          return error instanceof TypeError
        }
      }
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown }
      }
      return [
        refused(() => (document.body.innerHTML = '<p>injected</p>')),
        refused(() => document.write('<p>injected</p>')),
        refused(() => (document.createElement('script').src = '/injected.js')),
        refused(() => trustedTypes.createPolicy('another', {})),
      ]
    })
  expect(await inject()).toEqual([true, true, true, true])
  await page.locator('[name=name]').focus()
  await page.locator('.sign-form[novalidate]').waitFor()
  expect(await inject()).toEqual([true, true, true, true])
  await page.close()
})
