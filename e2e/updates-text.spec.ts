import { expect, type Page, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { makeOpenCampaign } from './campaign'
import { confirmSigner } from './news-signer'
import { site } from './site'
import { openSignedIn, PHONE } from './steps'

// What an update's pages say of its text, and where what was typed goes that can't be kept or sent.

test.afterAll(() => closeDatabase())

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const subjectOf = (page: Page, tag: string) => page.locator(`[name="subject-${tag}"]`)
const textOf = (page: Page, tag: string) => page.locator(`[name="text-${tag}"]`)

test('a link that leads nowhere is named above the preview and before sending, and each paragraph reads in its own direction', async ({
  browser,
}) => {
  const slug = 'updates-text'
  await confirmSigner(slug, await makeOpenCampaign(slug), `${slug}@example.net`, 'en')
  const page = await openSignedIn(browser, { ...PHONE, javaScriptEnabled: false })
  await page.goto(`/desk/campaigns/${slug}/updates`)
  await press(page, 'Write an update')
  await subjectOf(page, 'en').fill('Two directions')
  await textOf(page, 'en').fill('Look [here](ftp://files.example/a)!\n\nأهلًا بكم!')
  await press(page, 'Preview')
  await expect(page.locator('.notice', { hasText: '1 link leads nowhere' })).toBeVisible()
  const arabic = page.frameLocator('iframe').getByText('أهلًا بكم!', { exact: true })
  await expect(arabic).toHaveCSS('direction', 'rtl')
  await expect(arabic).toHaveCSS('text-align', 'start')
  await page.getByRole('link', { name: 'Back to the update' }).click()
  await press(page, 'Go on to sending')
  await expect(page.locator('.notice', { hasText: '1 link leads nowhere' })).toBeVisible()

  // Another tab empties the text: one notice, which says what to do.
  const other = await page.context().newPage()
  await other.goto(page.url().replace(/\/send$/, ''))
  await textOf(other, 'en').fill('')
  await press(other, 'Save draft')
  await expect(other.getByText('Saved. No one has been emailed.')).toBeVisible()
  await press(page, 'Send now')
  await expect(page.getByRole('alert')).toHaveText(/A subject or a text is still missing/)
  await expect(page.getByText('Look at the preview again')).toHaveCount(0)

  // Whoever still writes in one that was discarded keeps the words, and reads where they go.
  const writing = await page.context().newPage()
  await writing.goto(other.url().replace(/\?.*/, ''))
  await textOf(writing, 'en').fill('Still being written.')
  await other.getByText('Discard draft').first().click()
  await expect(other.getByText('The draft will be gone for good')).toBeVisible()
  await other.getByRole('button', { name: 'Discard draft' }).click()
  await expect(other.getByText('The draft is gone.')).toBeVisible()
  await press(writing, 'Save draft')
  await expect(writing.getByText('paste it into a new update')).toBeVisible()
  await expect(writing.getByLabel('Text')).toHaveValue('Still being written.')
  await page.context().close()
})

test('canceled, it says that mails on their way still arrive, and counts who never gets one', async ({
  browser,
}) => {
  Object.assign(process.env, site().environment)
  const slug = 'updates-canceled'
  await confirmSigner(slug, await makeOpenCampaign(slug), `${slug}@example.net`, 'en')
  const [campaign] = await sql()<{ id: string }[]>`select id from campaigns where slug = ${slug}`
  // Nothing of it leaves before it is canceled.
  await sql()`
    insert into mail_pauses (campaign_id, reason, paused_at, paused_until, told_at)
    values (${campaign!.id}, 'bounces', now(), now() + interval '1 hour', now())`
  const page = await openSignedIn(browser, { ...PHONE, javaScriptEnabled: false })
  await page.goto(`/desk/campaigns/${slug}/updates`)
  await press(page, 'Write an update')
  await subjectOf(page, 'en').fill('Canceled')
  await textOf(page, 'en').fill('News.')
  await press(page, 'Go on to sending')
  await press(page, 'Send now')
  await page.getByText('Cancel', { exact: true }).click()
  await press(page, 'Cancel this update')
  await expect(page.getByRole('status')).toHaveText(/Canceled\. Emails already on their way still arrive\./)
  const unsent = page.locator('dl > div', { hasText: 'Not sent, because it was canceled' })
  await expect(unsent.locator('dd')).toHaveText('1')
  await expect(page.getByText('Waiting', { exact: true })).toHaveCount(0)
  await page.goto(`/desk/campaigns/${slug}/history`)
  await expect(page.getByText(/Update 1 canceled(?! after)/)).toBeVisible()
  await page.context().close()
})
