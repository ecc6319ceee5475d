import { expect, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { makeOpenCampaign } from './campaign'
import { openBrowser, signIn } from './steps'

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
