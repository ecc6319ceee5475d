import { readdirSync, readFileSync } from 'node:fs'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { makeOpenCampaign } from './campaign'
import { site } from './site'
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

// Where a file is sent, or nothing that somebody typed, or a script asks while the text stays in its field.
const WITHOUT_WORDS =
  /^\/preview\/route\.ts$|\/(?:upload|logo|picture|remove|signatures\.\w+|import)\/route\.ts$/

test('no form of the desk loses what was typed by somebody signed out', async ({ request }) => {
  const WORDS = 'Words of the Invented River Guild'
  const id = '0195c0de-0000-7000-8000-000000000001'
  const root = 'app/[language]/desk'
  const routes = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/route.ts') && !WITHOUT_WORDS.test(`/${file}`))
    .filter((file) => readFileSync(`${root}/${file}`, 'utf8').includes('POST'))
  const form = { title: WORDS, coalition: WORDS, note: WORDS }
  const lost: string[] = []
  for (const file of routes) {
    const address = `/desk/${file
      .replace('/route.ts', '')
      .replace('[slug]', SLUG)
      .replace('[tag]', 'de')
      .replaceAll(/\[\w+\]/g, id)}`
    const answer = await request.post(site().url + address, {
      form,
      headers: { origin: site().url },
      maxRedirects: 0,
    })
    const kept = (await answer.text()).includes(WORDS) && !('location' in answer.headers())
    if (answer.status() !== 403 || !kept) lost.push(`${answer.status()} ${address}`)
  }
  expect(routes.length).toBeGreaterThan(30)
  expect(lost).toEqual([])
})
