import { expect, type Page, test } from '@playwright/test'
import { expectAccessibleMarkup } from './accessible'
import { makeOpenCampaign } from './campaign'
import { PERSON } from './cast'
import { countsOf, openBrowser, PHONE, sendAsPerson, signAsPerson } from './steps'
import { linkIn, newestMail } from './mail'

// Signing and confirming on a phone whose browser runs no script.

const slug = 'without-javascript'
const email = 'no.script@example.net'
let page: Page

test.beforeAll(async ({ browser }) => {
  await makeOpenCampaign(slug)
  page = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
})
test.afterAll(() => page.context().close())

test('what is wrong is said in the form, nothing typed is lost, and the mended form signs', async () => {
  await page.goto(`/campaigns/${slug}`)
  await page.evaluate(() => document.querySelector('form[method=post]')?.setAttribute('novalidate', ''))
  await sendAsPerson(page, { ...PERSON, name: '=cmd()', email }, 'show my name')
  await expect(page.getByRole('alert')).toContainText('This can’t start with =, +, - or @.')
  await expectAccessibleMarkup(page)
  await expect(page.locator('[name=name]')).toHaveValue('=cmd()')
  await expect(page.locator('[name=email]')).toHaveValue(email)
  await expect(page.locator('[name=country]')).toHaveValue(PERSON.country)
  await expect(page.locator('[name=affiliation]')).toHaveValue(PERSON.affiliation)
  await expect(page.locator('[name=consent]')).toBeChecked()
  await signAsPerson(page, { ...PERSON, email }, 'show my name')
  await expect(page.getByText(email).first()).toBeVisible()
  await expectAccessibleMarkup(page)
})

test('the mailed link shows what will be published, takes a correction, and the button confirms', async () => {
  await page.goto(linkIn(await newestMail(email), 'confirm'))
  await page.getByText('Is something wrong? Correct it first').click()
  await page.locator('[name=name]').fill('')
  await page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(page.getByText('Enter your name.').first()).toBeVisible()
  await page.locator('[name=name]').fill('Nina Corrected')
  await page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(page).toHaveURL(/\/signature\//)
  await expect(page.getByText('Signature number 1')).toBeVisible()
  await expectAccessibleMarkup(page)
  await page.goto(`/campaigns/${slug}/signatories`)
  await expect(page.getByText('Nina Corrected')).toBeVisible()
  expect(await countsOf(slug)).toEqual({ organizations: 0, people: 1, unlisted: 0 })
})

test('the signer hides and withdraws without a script', async () => {
  await page.goto(linkIn(await newestMail(email, 2), 'signature'))
  await page.getByRole('button', { name: 'Hide my name' }).click()
  await expect(page.getByText('Done: your name is no longer shown.')).toBeVisible()
  expect(await countsOf(slug)).toEqual({ organizations: 0, people: 0, unlisted: 1 })
  await page.getByText('Withdraw this signature').click()
  await page.getByRole('button', { name: 'Withdraw my signature' }).click()
  await expect(page.getByRole('heading', { name: 'You withdrew this signature' })).toBeVisible()
  expect(await countsOf(slug)).toEqual({ organizations: 0, people: 0, unlisted: 0 })
})
