import { type Browser, expect, type Page, test } from '@playwright/test'
import { makeOpenCampaign } from './campaign'
import { openBrowser, signIn } from './steps'

// A session ends while somebody writes at the desk: what they typed is still there, also without JavaScript.

const SLUG = 'signed-out-story'
const desk = `/desk/campaigns/${SLUG}`
const LINES = 'River Guild, a@guild.example\nReed Club, b@club.example'

/** Without JavaScript, with the session of a browser that signed in. */
async function openSignedIn(browser: Browser): Promise<Page> {
  const signedIn = await openBrowser(browser)
  await signIn(signedIn)
  const page = await openBrowser(browser, { javaScriptEnabled: false })
  await page.context().addCookies(await signedIn.context().cookies())
  await signedIn.context().close()
  return page
}

test('whoever is signed out while typing sees it all again, signs in elsewhere and sends it', async ({
  browser,
}) => {
  await makeOpenCampaign(SLUG, 'Keep the ferries')
  const page = await openSignedIn(browser)
  await page.goto(`${desk}/invitations/add`)
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await page.getByLabel('Lines', { exact: true }).fill(LINES)
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    page.getByRole('button', { name: 'Check these lines' }).click(),
  ])
  expect(answer.status()).toBe(403)
  await expect(page.getByRole('alert')).toContainText('What you typed is still here')
  await expect(page.getByText('River Guild, a@guild.example')).toBeVisible()
  await expect(page.getByText('Keep the ferries')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Sign in in another tab' })).toBeVisible()
  await page.context().addCookies(cookies)
  await page.getByRole('button', { name: 'Save again' }).click()
  await expect(page.getByRole('heading', { name: '2 organizations can be added' })).toBeVisible()
  await page.context().clearCookies()
  await page.goto(`${desk}/invitations/add`)
  await expect(page).toHaveURL(/sign-in/)
  await page.context().close()
})

test('a file cannot be kept, which is said, and signing in leads back to where it is chosen', async ({
  browser,
}) => {
  const page = await openSignedIn(browser)
  await page.goto(`${desk}/invitations/add`)
  await page.context().clearCookies()
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(LINES) })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.getByRole('alert')).toContainText('choose the file again')
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/sign-in\?.*invitations%2Fadd/)
  await page.context().close()
})
