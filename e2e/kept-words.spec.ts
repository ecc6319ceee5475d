import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeDraft, makeOpenCampaign } from './campaign'
import { signAndConfirm } from './signers'
import { openSignedIn, PHONE } from './steps'

// A page of the desk in two tabs, mostly without scripts: what it is about is opened, closed, sent or discarded in the other one. Nothing typed
// in the older tab is said to be saved, and all of it is there to copy.

const kept = (page: Page, label: string) =>
  page.getByRole('region', { name: 'What you typed' }).getByRole('textbox', { name: label })

async function twoTabs(browser: Browser, address: string, javaScriptEnabled = false) {
  const older = await openSignedIn(browser, { ...PHONE, javaScriptEnabled })
  await older.goto(address)
  return { older, newer: await older.context().newPage() }
}

/** Presses the button, and says under which status the page came that follows. */
async function press(page: Page, name: string): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  await page.waitForLoadState()
  return answer.status()
}

async function close(page: Page, slug: string): Promise<void> {
  await page.goto(`/desk/campaigns/${slug}`)
  await page.getByText('Close the campaign…').click()
  await press(page, 'Yes, close it now')
  await expect(page.getByText('The campaign is closed.')).toBeVisible()
}

test('a draft that was opened in the other tab, then closed', async ({ browser }) => {
  const slug = 'kept-words-of-a-draft'
  await makeDraft(slug)
  const edit = `/desk/campaigns/${slug}/edit`
  const { older, newer } = await twoTabs(browser, edit)
  await newer.goto(`/desk/campaigns/${slug}`)
  await newer.getByText('Open the campaign…').click()
  await press(newer, 'Yes, open it now')
  await older.getByLabel('Title').fill('2026')
  await older.getByLabel('Letter', { exact: true }).fill('An *other* text,\n\n- which took an hour.')
  await older.getByLabel('Contact').fill('other@example.org')
  expect(await press(older, 'Save')).toBe(409)
  await expect(older.getByRole('alert')).toContainText('opened after you opened this page')
  await expect(kept(older, 'Title')).toHaveValue('2026')
  await expect(kept(older, 'Letter')).toHaveValue('An *other* text,\n\n- which took an hour.')
  await expect(kept(older, 'Addressed to')).toHaveCount(0)
  await expect(older.getByLabel('Contact')).toHaveValue('other@example.org')
  await expectNoSidewaysScroll(older)

  await older.goto(edit)
  await close(newer, slug)
  await older.getByLabel('Closing time').fill('2099-06-01T18:00')
  expect(await press(older, 'Save')).toBe(409)
  await expect(older.getByRole('alert')).toContainText('closed after you opened this page')
  await expect(kept(older, 'Closing time')).toHaveValue('2099-06-01T18:00')
  await older.context().close()
})

test('a changed text of a letter that was closed in the other tab', async ({ browser }) => {
  const slug = 'kept-words-of-a-change'
  await makeOpenCampaign(slug)
  const { older, newer } = await twoTabs(browser, `/desk/campaigns/${slug}/change`)
  await older.getByLabel('Letter', { exact: true }).fill('A whole new text.')
  expect(await press(older, 'Show what changes')).toBe(200)
  const another = await older.context().newPage()
  await another.goto(`/desk/campaigns/${slug}/change`)
  await another.getByLabel('Title').fill('A whole new title')
  await close(newer, slug)
  expect(await press(older, 'Publish edition 2')).toBe(409)
  await expect(older.getByRole('heading', { name: 'You can’t change the text now' })).toBeVisible()
  await expect(kept(older, 'Letter')).toHaveValue('A whole new text.')
  // Nothing else: neither what stands as it was, nor what the page sent along.
  const texts = (page: Page) => page.getByRole('region', { name: 'What you typed' }).getByRole('textbox')
  await expect(texts(older)).toHaveCount(1)
  await press(another, 'Show what changes')
  await expect(kept(another, 'Title')).toHaveValue('A whole new title')
  await expect(texts(another)).toHaveCount(1)
  await older.context().close()
})

async function write(page: Page, subject: string, text: string): Promise<void> {
  await page.getByLabel('Subject').first().fill(subject)
  await page.getByLabel('Text').first().fill(text)
}

test('an update that was saved again before it was sent, and then sent', async ({ browser }) => {
  const slug = 'kept-words-of-news'
  const edition = await makeOpenCampaign(slug)
  const signer = { name: 'Signer Invented', email: 'kept-words@example.net', country: 'PE', updates: true }
  await signAndConfirm(browser, slug, edition, [signer])
  const { older, newer } = await twoTabs(browser, `/desk/campaigns/${slug}/updates`)
  await press(older, 'Write an update')
  const update = older.url()
  await write(older, 'They answered', 'We will meet them.')
  await press(older, 'Save draft')
  const sending = await older.context().newPage()
  await sending.goto(`${update}/send`)
  await older.goto(update)
  await newer.goto(update)
  await write(newer, 'They answered', 'We will meet them soon.')
  await press(newer, 'Save draft')
  expect(await press(sending, 'Send now')).toBe(409)
  await expect(sending.getByRole('alert')).toContainText('nothing was sent. Look at the preview again')
  await press(sending, 'Send now')
  await expect(sending).toHaveURL(update)
  await write(older, 'Words of an old tab', '2026')
  expect(await press(older, 'Save draft')).toBe(409)
  await expect(older.getByRole('alert')).toContainText('can’t be changed anymore')
  await expect(kept(older, 'Subject English')).toHaveValue('Words of an old tab')
  await expect(kept(older, 'Text English')).toHaveValue('2026')
  await older.context().close()
})

test('an update that was discarded in the other tab', async ({ browser }) => {
  const slug = 'kept-words-of-an-update'
  await makeOpenCampaign(slug)
  const { older, newer } = await twoTabs(browser, `/desk/campaigns/${slug}/updates`, true)
  await press(older, 'Write an update')
  await newer.goto(older.url())
  await write(older, 'They answered', 'We will meet *them*.')
  await newer.locator('summary', { hasText: 'Discard draft' }).click()
  await press(newer, 'Discard draft')
  await expect(newer.getByText('The draft is gone.')).toBeVisible()
  expect(await press(older, 'Save draft')).toBe(404)
  await expect(older.getByRole('heading', { name: 'No such update' })).toBeVisible()
  await expect(kept(older, 'Subject English')).toHaveValue('They answered')
  await expect(kept(older, 'Text English')).toHaveValue('We will meet *them*.')
  await expectNoSidewaysScroll(older)
  await expectAccessible(older)
  await older.context().close()
})
