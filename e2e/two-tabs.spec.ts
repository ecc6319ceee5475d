import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeDraft, makeOpenCampaign } from './campaign'
import { openBrowser, openSignedIn, PHONE, signIn } from './steps'

// A page of the desk in two tabs: the older one overwrites nothing that the other has saved.

const slug = 'in-two-tabs'
const page = `/desk/campaigns/${slug}/categories`
const REVIEW = 'reviewsPeople'

test.beforeAll(() => makeOpenCampaign(slug))

test('who may sign: an older tab is told, keeps what was chosen there, and may still save it', async ({
  browser,
}) => {
  const older = await openBrowser(browser)
  await signIn(older)
  await older.goto(page)
  const newer = await older.context().newPage()
  await newer.goto(page)
  await newer.locator(`[name=${REVIEW}]`).check()
  await newer.getByRole('button', { name: 'Save' }).click()
  await expect(newer).toHaveURL(/done=categories-saved/)

  await older.locator('[name="heading._person1.en"]').fill('Individual experts')
  await older.getByRole('button', { name: 'Save' }).click()
  await expect(older.getByText('Someone changed this after you opened it')).toBeVisible()
  await expect(older.locator('[name="heading._person1.en"]')).toHaveValue('Individual experts')
  await expectAccessible(older)
  await newer.goto(page)
  await expect(newer.locator(`[name=${REVIEW}]`)).toBeChecked()
  await expect(newer.locator('[name="heading.individual-experts.en"]')).toHaveCount(0)

  await older.locator(`[name=${REVIEW}]`).check()
  await older.getByRole('button', { name: 'Save' }).click()
  await expect(older).toHaveURL(/done=categories-saved/)
  await expect(older.locator(`[name=${REVIEW}]`)).toBeChecked()
  await expect(older.locator('[name="heading.individual-experts.en"]')).toHaveValue('Individual experts')
  await older.context().close()
})

test('look: a preview between opening and saving forgets nothing of it', async ({ browser }) => {
  const older = await openBrowser(browser)
  await signIn(older)
  await older.goto(`/desk/campaigns/${slug}/look`)
  const newer = await older.context().newPage()
  await newer.goto(`/desk/campaigns/${slug}/look`)
  await newer.locator('[name=coalition]').fill('Invented Coalition')
  await newer.getByRole('button', { name: 'Save' }).click()
  await expect(newer).toHaveURL(/done=face-saved/)

  await older.locator('[name=ink]').fill('#7A1F2B')
  await older.getByRole('button', { name: 'Preview' }).click()
  await expect(older.getByText('Someone changed this')).toHaveCount(0)
  await older.getByRole('button', { name: 'Save' }).click()
  await expect(older.getByText('Someone changed this after you opened it')).toBeVisible()
  await expect(older.locator('[name=ink]')).toHaveValue('#7A1F2B')
  await newer.goto(`/desk/campaigns/${slug}/look`)
  await expect(newer.locator('[name=coalition]')).toHaveValue('Invented Coalition')
  await expect(newer.locator('[name=ink]')).toHaveValue('')
  await older.context().close()
})

for (const javaScriptEnabled of [true, false]) {
  test(`a new edition replaces none that was published meanwhile, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
  }) => {
    const letter = `two-editions-${javaScriptEnabled}`
    await makeOpenCampaign(letter)
    const older = await openSignedIn(browser, { ...PHONE, javaScriptEnabled })
    await older.goto(`/desk/campaigns/${letter}/change`)
    const early = await older.context().newPage()
    await early.goto(`/desk/campaigns/${letter}/change`)
    await older.getByLabel('Title').fill('The title of the older tab')
    await older.getByRole('button', { name: 'Show what changes' }).click()
    const newer = await older.context().newPage()
    await publish(newer, letter, 'The text of the newer tab.')

    await older.getByRole('button', { name: 'Publish edition 2' }).click()
    await expect(older.locator('.notice-warn')).toContainText('Another edition was published')
    await expect(older.getByLabel('Title')).toHaveValue('The title of the older tab')
    await expect(older.getByLabel('Letter', { exact: true })).toHaveValue('The text of the newer tab.')
    await expect(older.locator('.changed')).toHaveCount(1)
    await expect(older.locator('.changed ins').last()).toContainText('older')
    if (javaScriptEnabled) await expectAccessible(older)

    await early.getByLabel('Letter', { exact: true }).fill('A third text.')
    await early.getByRole('button', { name: 'Show what changes' }).click()
    await expect(early.locator('.notice-warn')).toContainText('Another edition was published')
    await expect(early.locator('.changed')).toContainText('newer')
    await older.getByRole('button', { name: 'Publish edition 3' }).click()
    await expect(older).toHaveURL(/done=edition-published/)
    await expect(older.getByText('The text of the newer tab.')).toBeVisible()
    await older.context().close()
  })
}

async function publish(page: Page, letter: string, text: string): Promise<void> {
  await page.goto(`/desk/campaigns/${letter}/change`)
  await page.getByLabel('Letter', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Show what changes' }).click()
  await page.getByRole('button', { name: 'Publish edition 2' }).click()
  await expect(page).toHaveURL(/done=edition-published/)
}

test('a draft: each tab keeps what it changed, and sees what the other saved there', async ({ browser }) => {
  const letter = 'two-tabs-of-a-draft'
  await makeDraft(letter)
  const older = await openSignedIn(browser, PHONE)
  await older.goto(`/desk/campaigns/${letter}/edit`)
  const newer = await older.context().newPage()
  await newer.goto(`/desk/campaigns/${letter}/edit`)
  await newer.getByLabel('Title').fill('The title of the newer tab')
  await newer.getByLabel('Letter', { exact: true }).fill('The text of the newer tab.')
  await newer.getByLabel('Closing time').fill('2099-06-01T18:00')
  await newer.getByRole('button', { name: 'Save' }).click()
  await expect(newer).toHaveURL(/done=saved/)

  await older.getByLabel('Title').fill('The title of the older tab')
  await older.getByLabel('Contact').fill('older@example.org')
  await older.getByRole('button', { name: 'Save' }).click()
  await expect(older.locator('.notice-warn')).toContainText('Someone changed this after you opened it')
  await expect(older.getByRole('link', { name: 'Open what’s saved now in a new tab' })).toBeVisible()
  await expect(older.locator('[name=title]')).toHaveValue('The title of the older tab')
  await expect(older.locator('[data-saved=title]')).toContainText('The title of the newer tab')
  await expect(older.locator('[data-saved]')).toHaveCount(2)
  await expectAccessible(older)
  await expectNoSidewaysScroll(older)
  await older.getByRole('button', { name: 'Save' }).click()
  await expect(older).toHaveURL(/done=saved/)
  await expect(older.locator('[name=title]')).toHaveValue('The title of the older tab')
  await expect(older.getByLabel('Letter', { exact: true })).toHaveValue('The text of the newer tab.')
  await expect(older.getByLabel('Closing time')).toHaveValue('2099-06-01T18:00')
  await expect(older.getByLabel('Contact')).toHaveValue('older@example.org')
  await older.context().close()
})
