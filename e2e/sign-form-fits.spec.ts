import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { PERSON } from './cast'
import { lengthen, openBrowser, sendAsPerson, signAsPerson, wakeForm } from './steps'
import { linkIn, newestMail } from './mail'
import { inLong } from '@/testing/long'

// The sign form on the screens that people have: no scroll box inside the page, its button always in view.

const slug = 'form-fits'
test.beforeAll(() => makeOpenCampaign(slug))

/** Elements around the form that scroll by themselves. */
const boxes = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = []
    for (let at = document.querySelector('.sign-form'); at && at !== document.body; at = at.parentElement)
      if (/auto|scroll|hidden/.test(getComputedStyle(at).overflowY)) found.push(at.className)
    return found
  })

/** Whether a button is in view: all of it, and nothing above it. */
const inView = (page: Page, button: string) =>
  page.evaluate((selector) => {
    const one = document.querySelector(selector)!
    const { top, bottom, left, height, width } = one.getBoundingClientRect()
    if (height === 0 || top < 0 || bottom > innerHeight) return false
    return one.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  }, button)

/** A letter several windows long, from top to end: beside it the button that signs is in view; on a phone, before the form, the way to it. */
async function expectInViewThroughout(page: Page): Promise<void> {
  await lengthen(page, 8)
  expect(await boxes(page)).toEqual([])
  const { end, beside } = await page.evaluate(() => ({
    end: document.documentElement.scrollHeight - innerHeight,
    beside: innerWidth >= 1024,
  }))
  const stops = beside ? Array.from({ length: 13 }, (_, index) => Math.round((end * index) / 12)) : [0]
  for (const at of stops) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), at)
    const button = beside ? '.sign-button .button' : '.jump a'
    expect(await inView(page, button), `at ${at} of ${end}`).toBe(true)
  }
}

const SMALLEST = [[1280, 720], [390, 844]] // prettier-ignore
const LARGER = [[1280, 800], [1366, 768], [1920, 1080]] // prettier-ignore
for (const [width = 0, height = 0] of inLong([...SMALLEST, ...LARGER], SMALLEST)) {
  for (const language of ['', '/de', '/ar']) {
    test(`at ${width} × ${height}${language} one can always sign`, async ({ browser }) => {
      const page = await openBrowser(browser, { viewport: { width, height } })
      await page.goto(`${language}/campaigns/${slug}`)
      await wakeForm(page)
      await expect(page.locator('.sign-form')).not.toContainText(/[{}]/)
      await expectInViewThroughout(page)
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
      await page.locator('.sign-button .button').click()
      await expect(page.locator('#errors')).toBeFocused()
      expect(await boxes(page)).toEqual([])
      // Every field can be reached by scrolling the page alone, and none is hidden behind the button.
      for (const field of ['name', 'email', 'country', 'title', 'affiliation', 'consent']) {
        await page.locator(`#field-${field}`).focus()
        const seen = () =>
          page.locator(`#field-${field}`).evaluate((one) => {
            const { top, left, bottom, width: wide } = one.getBoundingClientRect()
            const at = document.elementFromPoint(left + wide / 2, (top + bottom) / 2)
            return at === one || one.contains(at)
          })
        // The page scrolls smoothly.
        await expect.poll(seen, { message: field }).toBe(true)
      }
      await expectNoSidewaysScroll(page)
      await page.context().close()
    })
  }
}

test('without JavaScript one can always sign, too', async ({ browser }) => {
  const viewport = { width: 1366, height: 768 }
  const page = await openBrowser(browser, { viewport, javaScriptEnabled: false })
  for (const language of ['', '/de', '/ar']) {
    await page.goto(`${language}/campaigns/${slug}`)
    await expectInViewThroughout(page)
  }
  await page.context().close()
})

test('the button beside the text leads to the form whoever has not begun, and says later what is missing', async ({
  browser,
}) => {
  const page = await openBrowser(browser, { viewport: { width: 1366, height: 768 } })
  await page.goto(`/campaigns/${slug}`)
  await wakeForm(page)
  await expectInViewThroughout(page)
  const button = page.locator('.sign-button .button')
  await button.click()
  await expect(page.locator('[name=name]')).toBeFocused()
  await expect(page.locator('[name=name]')).toBeInViewport()
  await expect(page.locator('#errors')).toHaveCount(0)
  await button.click()
  await expect(page.locator('#errors')).toBeFocused()
  await page.context().close()
})

test('a slip in a well-known domain is asked about beside the field, and may be mended or kept', async ({
  browser,
}) => {
  const page = await openBrowser(browser)
  await page.goto(`/campaigns/${slug}`)
  const email = page.locator('[name=email]')
  await wakeForm(page)
  await email.fill('slip.mended@gmial.com')
  await page.locator('[name=name]').focus()
  await expect(page.getByText('Did you mean')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Yes, use' }).click()
  await expect(email).toHaveValue('slip.mended@gmail.com')
  await expect(page.getByText('Did you mean')).toBeHidden()
  // Asked once more when the form is sent, and kept by sending it again.
  await sendAsPerson(page, { ...PERSON, email: 'slip.kept@gmial.com' }, 'show my name')
  await expect(page.getByText('Did you mean')).toBeVisible()
  await page.getByRole('button', { name: 'No, keep' }).click()
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(page).toHaveURL(/\/submitted\//)
  await expect(page.getByText('slip.kept@gmial.com').first()).toBeVisible()
  // On the page after signing the server asks.
  await page.locator('[name=email]').fill('Slip <slip.moved@hotmial.com>')
  await page.locator('button', { hasText: 'Correct' }).click()
  await expect(page.getByText('Did you mean').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Yes, use' }).check()
  await page.locator('button', { hasText: 'Correct' }).click()
  await expect(page.getByText('slip.moved@hotmail.com').first()).toBeVisible()
  await page.context().close()
})

test('without JavaScript the form comes back once with the question, and reads an address with its name', async ({
  browser,
}) => {
  const page = await openBrowser(browser, { javaScriptEnabled: false })
  await page.goto(`/campaigns/${slug}`)
  await sendAsPerson(page, { ...PERSON, email: 'No Script <no.slip@gmial.com>' }, 'show my name')
  await expect(page.getByText('Did you mean').first()).toBeVisible()
  await page.getByRole('radio', { name: 'No, keep' }).check()
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(page).toHaveURL(/\/submitted\//)
  await expect(page.getByText('no.slip@gmial.com').first()).toBeVisible()
  await page.context().close()
})

test('a mailed link with the full stop of its sentence confirms, in a browser', async ({ browser }) => {
  const page = await openBrowser(browser)
  await page.goto(`/campaigns/${slug}`)
  await signAsPerson(
    page,
    { ...PERSON, email: 'tail@example.net', affiliation: 'Bridgewatch.org' },
    'show my name',
  )
  await page.goto(`${linkIn(await newestMail('tail@example.net'), 'confirm')}.%20Thank%20you`)
  await page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(page).toHaveURL(/\/signature\//)
  await page.goto(`/campaigns/${slug}/signatories`)
  await expect(page.getByText('Bridgewatch.org')).toBeVisible()
  expect(await page.locator('a', { hasText: 'Bridgewatch.org' }).count()).toBe(0)
  await page.context().close()
})
