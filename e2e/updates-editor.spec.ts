import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { ORGANIZER } from './cast'
import { mailsTo } from './mail'
import { confirmSigner } from './news-signer'
import { openSignedIn, PHONE } from './steps'

// Whoever writes an update loses nothing that they typed: each button saves first, and what another tab saved stands beside it. The
// same with and without scripts.

test.describe.configure({ mode: 'serial' })

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const subjectOf = (page: Page, tag: string) => page.locator(`[name="subject-${tag}"]`)
const textOf = (page: Page, tag: string) => page.locator(`[name="text-${tag}"]`)

async function open(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  return openSignedIn(browser, { ...(javaScriptEnabled ? {} : PHONE), javaScriptEnabled })
}

for (const scripts of [false, true]) {
  const slug = `updates-editor-${scripts ? 'with' : 'without'}-scripts`

  test(`what was typed is what is previewed, tested and sent (${slug})`, async ({ browser }) => {
    // Three signers confirm by mail before it begins.
    test.slow()
    const edition = await makeOpenCampaign(slug)
    for (const [at, language] of ['de', 'de', 'ja'].entries())
      await confirmSigner(slug, edition, `${slug}-${at}@example.net`, language)
    const page = await open(browser, scripts)
    await page.goto(`/desk/campaigns/${slug}/updates`)
    await press(page, 'Write an update')

    // Nothing was ever saved: the preview saves, and says what it lacks.
    await textOf(page, 'en').fill('We will **meet** them.')
    await press(page, 'Preview')
    await expect(page.getByText('Your draft is saved. To go on, fill in what’s missing.')).toBeVisible()
    await expect(page.getByText('English: Enter a subject.').first()).toBeVisible()
    await expect(textOf(page, 'en')).toHaveValue('We will **meet** them.')
    await subjectOf(page, 'en').fill(`News of ${slug}`)
    await press(page, 'Preview')
    await expect(page.frameLocator('iframe').getByText('We will meet them.', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Back to the update' }).click()
    await textOf(page, 'en').fill('We will **meet** them today.')
    await press(page, 'Preview')
    await expect(
      page.frameLocator('iframe').getByText('We will meet them today.', { exact: true }),
    ).toBeVisible()
    await page.goBack()
    await textOf(page, 'en').fill('We will **meet** them soon.')
    await press(page, 'Send me a test')
    await expect(page.getByText('Saved. Your test is on its way.')).toBeVisible()
    const tried = async () =>
      (await mailsTo(ORGANIZER.email)).filter((mail) => mail.subject === `Test: News of ${slug}`)
    await expect.poll(async () => (await tried()).length, { timeout: 30_000 }).toBe(1)
    expect((await tried())[0]!.html).toContain('<strong>meet</strong> them soon')

    // Bad input is shown as when saving, and nothing else happens.
    await subjectOf(page, 'en').fill('Hid\u202Eden')
    await press(page, 'Send me a test')
    await expect(page.getByText('hidden direction mark').first()).toBeVisible()
    await expect(textOf(page, 'en')).toHaveValue('We will **meet** them soon.')
    await subjectOf(page, 'en').fill(`News of ${slug}`)
    await page.getByText('German: 2 signatories').click()
    await subjectOf(page, 'de').fill('Antwort')
    await textOf(page, 'de').fill('Wir treffen sie.')
    await press(page, 'Go on to sending')
    await expect(page.getByRole('heading', { name: 'Send to 3 signatories' })).toBeVisible()
    const rows = page.getByRole('table').getByRole('row')
    await expect(rows.filter({ hasText: 'German' })).toContainText('2German')
    await expect(rows.filter({ hasText: 'Japanese' })).toContainText('1English')
    await expect(page.getByText('Where the languages differ')).toBeVisible()
    await expectNoSidewaysScroll(page)
    if (scripts) await expectAccessible(page)
    await page.context().close()
  })

  test(`what another tab saved stands beside what was typed (${slug})`, async ({ browser }) => {
    const page = await open(browser, scripts)
    await page.goto(`/desk/campaigns/${slug}/updates`)
    await page.getByRole('link', { name: `News of ${slug}` }).click()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await textOf(other, 'de').fill('Wir treffen sie morgen.')
    await subjectOf(other, 'en').fill(`News of ${slug}, by another`)
    await press(other, 'Save draft')
    await expect(other.getByText('Saved. No one has been emailed.')).toBeVisible()
    await other.close()

    const before = (await mailsTo(ORGANIZER.email)).length
    await textOf(page, 'en').fill('Mine, and only mine.')
    await press(page, 'Send me a test')
    await expect(page.getByText('nothing was saved or sent now')).toBeVisible()
    await expect(textOf(page, 'en')).toHaveValue('Mine, and only mine.')
    await expect(page.locator('[data-stored=en]')).toContainText('We will **meet** them soon.')
    // German, untouched in this tab, is what the other one saved.
    await expect(textOf(page, 'de')).toHaveValue('Wir treffen sie morgen.')
    await expect(page.locator('[data-stored]')).toHaveCount(1)
    // So is a subject beside a text that was changed.
    await expect(subjectOf(page, 'en')).toHaveValue(`News of ${slug}, by another`)
    await expect(page.locator('[data-stored=en]')).not.toContainText('by another')
    await expectNoSidewaysScroll(page)
    if (scripts) await expectAccessible(page)
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Open what’s saved now in a new tab' }).click(),
    ])
    await expect(textOf(opened, 'de')).toHaveValue('Wir treffen sie morgen.')
    await opened.close()
    await press(page, 'Save draft')
    await expect(page.getByText('Saved. No one has been emailed.')).toBeVisible()
    await expect(textOf(page, 'en')).toHaveValue('Mine, and only mine.')
    await expect(textOf(page, 'de')).toHaveValue('Wir treffen sie morgen.')
    expect((await mailsTo(ORGANIZER.email)).length).toBe(before)
    await page.context().close()
  })
}

test('after two in a day the page says when the next may leave, and offers no button before', async ({
  browser,
}) => {
  const slug = 'updates-editor-with-scripts'
  const page = await open(browser, true)
  for (const subject of ['First of the day', 'Second of the day', 'Third of the day']) {
    await page.goto(`/desk/campaigns/${slug}/updates`)
    await press(page, 'Write an update')
    await subjectOf(page, 'en').fill(subject)
    await textOf(page, 'en').fill('News.')
    await press(page, 'Go on to sending')
    if (!subject.startsWith('Third')) await press(page, 'Send now')
    if (!subject.startsWith('Third')) await expect(page.getByText('Sending began on')).toBeVisible()
  }
  const waits = page.getByText(/It can send the next one from \d+ \w+ \d{4}.* \d\d:\d\d UTC\./)
  await expect(waits).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send now' })).toHaveCount(0)
  await page.goto(`/desk/campaigns/${slug}/updates`)
  await expect(waits).toBeVisible()
  await page.context().close()
})
