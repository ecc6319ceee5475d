import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { HIDDEN, LETTER, ORGANIZATION, PERSON, WITHDRAWER } from './cast'
import { confirmByMail, countsOf, openBrowser, openCampaign, PHONE, signAsPerson, signIn } from './steps'
import { parseCsv } from './csv'
import { mailsTo } from './mail'

// The executable story, in order: each step is someone at a browser.

test.describe.configure({ mode: 'serial' })

const letterPage = `/campaigns/${LETTER.slug}`
const listPage = `${letterPage}/signatories`
let organizer: Page
let signer: Page

test.beforeAll(async ({ browser }) => {
  organizer = await openBrowser(browser)
  signer = await openBrowser(browser, PHONE)
})
test.afterAll(async () => {
  await organizer.context().close()
  await signer.context().close()
})

async function openLetter() {
  await signer.goto(letterPage)
  await expect(signer.getByRole('heading', { name: LETTER.title })).toBeVisible()
}

test('an organizer signs in by mail, writes a campaign and opens it', async () => {
  await signIn(organizer)
  await expectAccessible(organizer)
  await signer.goto(letterPage)
  await expect(signer.getByText('There’s no letter at this address')).toBeVisible()
  await openCampaign(organizer, LETTER)
})

test('a person signs from a phone, confirms by mail and is listed at once', async () => {
  await openLetter()
  await expectAccessible(signer)
  await expectNoSidewaysScroll(signer)
  await signAsPerson(signer, PERSON, 'show my name')
  await expect(signer.getByText(PERSON.email).first()).toBeVisible()
  await expectAccessible(signer)
  await expectNoSidewaysScroll(signer)
  await confirmByMail(signer, PERSON.email, PERSON.name)
  await openLetter()
  await expect(signer.getByText(PERSON.name)).toBeVisible()
  expect(await countsOf(LETTER.slug)).toEqual({ organizations: 0, people: 1, unlisted: 0 })
})

test('an organization signs from a phone, confirms, and waits for the organizer’s check', async () => {
  await openLetter()
  await signer.getByRole('radio', { name: 'for an organization' }).check()
  for (const field of ['organization', 'website', 'name', 'title', 'email'] as const) {
    await signer.locator(`[name=${field}]`).fill(ORGANIZATION[field])
  }
  await signer.locator('[name=country]').selectOption(ORGANIZATION.country)
  await signer.locator('[name=consent]').check()
  await signer.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(signer).toHaveURL(/\/submitted\//)
  await confirmByMail(signer, ORGANIZATION.email, ORGANIZATION.organization)
  await expect(signer.getByText('Not on the list yet')).toBeVisible()
  await signer.goto(listPage)
  await expect(signer.getByText(ORGANIZATION.organization)).toBeHidden()
  expect(await countsOf(LETTER.slug)).toEqual({ organizations: 0, people: 1, unlisted: 0 })
})

test('the organizer records a check, and the organization stands first on the list', async () => {
  await organizer.goto(`/desk/campaigns/${LETTER.slug}/signatures?standing=waiting`)
  await expect(organizer.getByText(ORGANIZATION.organization).first()).toBeVisible()
  await expectAccessible(organizer)
  await organizer.getByText('Record a check').first().click()
  await organizer.locator('[name=source]').first().fill('Register of associations, no. 12')
  await organizer.locator('[name=note]').first().fill('Called the office.')
  await organizer.getByRole('button', { name: 'Record the check and publish' }).first().click()
  const { organization } = ORGANIZATION
  await expect(
    organizer.getByText(`The check is recorded, and ${organization} is on the list.`),
  ).toBeVisible()
  await organizer.goto(`/desk/campaigns/${LETTER.slug}`)
  await organizer.getByText(`Check of ${organization} recorded`).getByRole('link').click()
  await expect(organizer.getByRole('rowheader')).toHaveCount(1)
  await expect(organizer.getByRole('rowheader')).toContainText(organization)
  await signer.goto(listPage)
  await expectAccessible(signer)
  await expectNoSidewaysScroll(signer)
  const names = await signer.locator('main bdi').allTextContents()
  expect(names.indexOf(ORGANIZATION.organization)).toBeGreaterThanOrEqual(0)
  expect(names.indexOf(ORGANIZATION.organization)).toBeLessThan(names.indexOf(PERSON.name))
  await signer.locator('.ledger summary').getByText('Checked').click()
  await expect(signer.getByText('Register of associations, no. 12').first()).toBeVisible()
  await expect.poll(async () => (await mailsTo(ORGANIZATION.email)).length).toBe(3)
})

test('one is only counted, another withdraws, and the fall of the count is explained', async () => {
  await openLetter()
  await signAsPerson(signer, HIDDEN, 'only count me')
  await confirmByMail(signer, HIDDEN.email, 'You’ll be counted')
  await openLetter()
  await signAsPerson(signer, WITHDRAWER, 'show my name')
  await confirmByMail(signer, WITHDRAWER.email, WITHDRAWER.name)
  expect(await countsOf(LETTER.slug)).toEqual({ organizations: 1, people: 2, unlisted: 1 })
  await signer.getByRole('button', { name: 'Hide my name' }).click()
  await expect(signer.getByText('Done: your name is no longer shown.')).toBeVisible()
  expect(await countsOf(LETTER.slug)).toEqual({ organizations: 1, people: 1, unlisted: 2 })
  await signer.getByRole('button', { name: 'Show my name' }).click()
  await expect(signer.getByText('Done: your name is shown.')).toBeVisible()
  await signer.getByText('Withdraw this signature').click()
  await signer.getByRole('button', { name: 'Withdraw my signature' }).click()
  await expect(signer.getByRole('heading', { name: 'You withdrew this signature' })).toBeVisible()
  await expectAccessible(signer)
  await expect(async () => {
    await openLetter()
    await expect(signer.getByText(WITHDRAWER.name)).toBeHidden({ timeout: 100 })
  }).toPass({ timeout: 10_000 })
  await expect(signer.getByText('1 signature was withdrawn').first()).toBeVisible()
  for (const address of [
    listPage,
    `${listPage}.csv`,
    `${listPage}.json`,
    `/api/v1${letterPage}/signatures`,
  ]) {
    const text = await (await signer.request.get(address)).text()
    expect(text).toContain(PERSON.name)
    expect(text).not.toContain(WITHDRAWER.name)
    expect(text.toLowerCase()).not.toContain('@example.net')
  }
})

test('the organizer closes the campaign and exports the lists, whose rows are right and name nobody who is not listed', async () => {
  await organizer.goto(`/desk/campaigns/${LETTER.slug}`)
  await organizer.getByText('Close the campaign…').click()
  await organizer.getByRole('button', { name: 'Yes, close it now' }).click()
  await expect(organizer.getByText('The campaign is closed.')).toBeVisible()
  await expectAccessible(organizer)
  await organizer.goto(`/desk/campaigns/${LETTER.slug}/signatures`)
  await organizer.getByText('Export this view…').click()
  const [download] = await Promise.all([
    organizer.waitForEvent('download'),
    organizer.getByRole('button', { name: 'Download CSV' }).click(),
  ])
  const rows = parseCsv(await readFile(await download.path(), 'utf8'))
  const { organization, country } = ORGANIZATION
  expect(rows).toMatchObject([
    { number: '1', standing: 'listed', name: PERSON.name, affiliation: PERSON.affiliation, country: 'DE' },
    { number: '2', standing: 'listed', organization, name: '', country },
    { number: '3', standing: 'unlisted', name: '', country: 'TN' },
    { number: '4', standing: 'withdrawn', name: '' },
  ])
  const publicRows = parseCsv(await (await signer.request.get(`${listPage}.csv`)).text())
  expect(publicRows).toMatchObject([
    { number: '2', kind: 'organization', organization, country },
    { number: '1', kind: 'person', name: PERSON.name, affiliation: PERSON.affiliation, country: 'DE' },
  ])
  await organizer.goto(`/desk/campaigns/${LETTER.slug}`)
  await expect(organizer.getByText('View of the signatures exported (CSV)').last()).toBeVisible()
  await signer.goto(letterPage)
  await expect(signer.getByText('This letter is closed').first()).toBeVisible()
  await expect(signer.getByRole('button', { name: 'Sign', exact: true })).toBeHidden()
  await expectAccessible(signer)
})
