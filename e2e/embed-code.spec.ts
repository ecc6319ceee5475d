import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { PERSON } from './cast'
import { openForeignSite } from './foreign-site'
import { linkIn, newestMail } from './mail'
import { openBrowser, signAsPerson, signIn, wakeForm } from './steps'

// What partners copy, and the label that says what each of them brought.

const slug = 'embed-code'
test.slow()
test.beforeAll(() => makeOpenCampaign(slug))

test('the code for partners names the letter, the label and the language, and works as copied', async ({
  browser,
}) => {
  const page = await openBrowser(browser)
  await page.goto(`/campaigns/${slug}`)
  await page.getByRole('link', { name: 'Put this letter on your site' }).click()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByLabel('Your label').fill('two words')
  await page.getByRole('button', { name: 'Update the code' }).click()
  await expect(page.getByText('This label was ignored')).toBeVisible()
  await page.getByLabel('Your label').fill('friends.example')
  await page.getByLabel('Colors').selectOption('always dark')
  await page.getByRole('button', { name: 'Update the code' }).click()
  const script = await page.getByRole('textbox', { name: 'With a script' }).inputValue()
  expect(script).toContain('data-via="friends.example" data-scheme="dark"')
  await expect(page.frameLocator('iframe').getByRole('button', { name: 'Sign', exact: true })).toBeVisible()
  const copied = await openForeignSite({
    '/': script,
    '/frame': await page.locator('#code-frame').inputValue(),
  })
  for (const path of ['/', '/frame']) {
    const there = await browser.newPage()
    await there.goto(copied.url + path)
    await wakeForm(there.frameLocator('iframe'))
    await expect(there.frameLocator('iframe').locator('input[name=via]')).toHaveValue('friends.example')
    const canvas = there.frameLocator('iframe').locator('.embed-card')
    await expect(canvas).toHaveCSS('background-color', 'rgb(26, 30, 38)')
    await there.close()
  }
  await copied.stop()
  await page.context().close()
})

test('a label in a link reaches the signature, with and without JavaScript; another is ignored', async ({
  browser,
}) => {
  for (const [index, options] of [{}, { javaScriptEnabled: false }].entries()) {
    const page = await openBrowser(browser, options)
    await page.goto(`/campaigns/${slug}?via=newsletter&utm_source=x`)
    await signAsPerson(page, { ...PERSON, email: `link-${index}@example.net` }, 'only count me')
    await page.goto(linkIn(await newestMail(`link-${index}@example.net`), 'confirm'))
    await page.getByRole('button', { name: 'Confirm my signature' }).click()
    await expect(page).toHaveURL(/\/signature\//)
    await page.goto(`/campaigns/${slug}?via=not%20a%20label`)
    if (index === 0) await wakeForm(page)
    await expect(page.locator('input[name=via]')).toHaveCount(0)
    await page.context().close()
  }
  const page = await openBrowser(browser)
  await signIn(page)
  await page.goto(`/desk/campaigns/${slug}`)
  await expect(page.getByRole('row', { name: 'newsletter 2' })).toBeVisible()
  await page.context().close()
})
