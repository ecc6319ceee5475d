import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { ORGANIZATION, PERSON } from './cast'
import { parseCsv } from './csv'
import { confirmByMail, openBrowser, PHONE, signAsPerson, signIn } from './steps'

// A letter with categories: an organizer names them, a person and a company sign in theirs, and the list shows it.

test.describe.configure({ mode: 'serial' })

const letter = { slug: 'trains-by-category', title: 'Let the trains have sleepers' }
const letterPage = `/campaigns/${letter.slug}`
const deskPage = `/desk/campaigns/${letter.slug}/categories`
const company = { ...ORGANIZATION, email: 'sales@trains.example', organization: 'Invented Sleeper Cars Ltd' }
const expertMail = 'expert@example.net'
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

test('an organizer names categories of organizations and of people', async () => {
  await makeOpenCampaign(letter.slug, letter.title)
  await signIn(organizer)
  await organizer.goto(deskPage)
  await expectAccessible(organizer)
  const heading = (row: string) => organizer.locator(`[name="heading.${row}.en"]`)
  await heading('_organization1').fill('Civil society organizations')
  await heading('_organization2').fill('Companies')
  await heading('_person1').fill('x'.repeat(81))
  await organizer.getByRole('button', { name: 'Save' }).click()
  await expect(organizer.getByText('this has 81').first()).toBeVisible()
  await expect(heading('_organization2')).toHaveValue('Companies')
  await expectAccessible(organizer)
  await heading('_person1').fill('Individual experts')
  await organizer.getByRole('button', { name: 'Save' }).click()
  await expect(
    organizer.getByText('If the letter is open, anyone who opens it sees the change now.'),
  ).toBeVisible()
  await expect(heading('companies')).toHaveValue('Companies')
})

test('a person signs without choosing, because there is one category of people', async () => {
  await signer.goto(letterPage)
  await expect(signer.locator('[name=category]')).toBeHidden()
  await signAsPerson(signer, { ...PERSON, email: expertMail }, 'show my name')
  await confirmByMail(signer, expertMail, 'Individual experts')
  await expect(signer.locator('.own-shown bdi', { hasText: 'Individual experts' })).toBeVisible()
  await signer.goto(letterPage)
  await expect(signer.getByRole('link', { name: 'Individual experts (1)' })).toBeVisible()
})

test('a company must choose its category, signs in it and is checked', async () => {
  await signer.getByRole('radio', { name: 'for an organization' }).check()
  await expectAccessible(signer)
  for (const field of ['organization', 'name', 'email'] as const) {
    await signer.locator(`[name=${field}]`).fill(company[field])
  }
  await signer.locator('[name=country]').selectOption(company.country)
  await signer.locator('[name=consent]').check()
  await signer.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(signer.getByText('Choose the category you’re signing in.').first()).toBeVisible()
  await signer.locator('[name=category]').selectOption({ label: 'Companies' })
  await signer.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(signer).toHaveURL(/\/submitted\//)
  await confirmByMail(signer, company.email, company.organization)
  await organizer.goto(`/desk/campaigns/${letter.slug}/signatures?standing=waiting`)
  await organizer.getByText('Record a check').first().click()
  await organizer.locator('[name=source]').first().fill('Commercial register')
  await organizer.getByRole('button', { name: 'Record the check and publish' }).first().click()
  await expect(organizer.getByText('The check is recorded')).toBeVisible()
})

test('the desk filters its list by category, and the file follows', async () => {
  await organizer.goto(`/desk/campaigns/${letter.slug}/signatures`)
  await expect(organizer.getByText(PERSON.name)).toBeVisible()
  await organizer.getByLabel('Category').first().selectOption({ label: 'Companies' })
  await organizer.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(organizer).toHaveURL(/category=companies/)
  await expect(organizer.getByText(company.organization).first()).toBeVisible()
  await expect(organizer.getByText(PERSON.name)).toBeHidden()
  await organizer.getByText('Export this view…').click()
  await expect(organizer.getByText('in the order people signed: Companies.')).toBeVisible()
  await expectAccessible(organizer)
  await expectNoSidewaysScroll(organizer)
})

test('the list stands under its headings, its filter and its files give one category', async () => {
  await signer.goto(`${letterPage}/signatories`)
  await expect(signer.getByRole('heading', { name: 'Companies' })).toBeVisible()
  await expect(signer.getByRole('heading', { name: 'Individual experts' })).toBeVisible()
  await expect(signer.getByRole('heading', { name: 'Civil society organizations' })).toBeHidden()
  await expectAccessible(signer)
  await expectNoSidewaysScroll(signer)
  await signer.getByText('Filters and order').click()
  await signer.getByLabel('Category').selectOption({ label: 'Companies (1)' })
  await signer.getByRole('button', { name: 'Search' }).click()
  await expect(signer).toHaveURL(/category=companies/)
  await expect(signer.getByText(company.organization)).toBeVisible()
  await expect(signer.getByText(PERSON.name)).toBeHidden()
  const text = async (path: string) => (await signer.request.get(path)).text()
  const { organization } = company
  expect(parseCsv(await text(`${letterPage}/signatories.csv?category=companies`))).toMatchObject([
    { organization, category: 'companies' },
  ])
  expect(parseCsv(await text(`${letterPage}/signatories.csv`))).toMatchObject([
    { organization, category: 'companies' },
    { name: PERSON.name, category: 'individual-experts' },
  ])
  const api = JSON.parse(await text(`/api/v1${letterPage}/signatures?category=individual-experts`)) as object
  expect(api).toMatchObject({ items: [{ name: PERSON.name, category: 'individual-experts' }], next: null })
})

test('a category with a signature cannot be removed; a letter for organizations only takes no person', async () => {
  await organizer.goto(deskPage)
  await expect(organizer.getByText('Someone has signed in it, so you can’t remove it.')).toHaveCount(2)
  await organizer.getByLabel('Remove this category').check()
  await organizer.getByRole('radio', { name: 'organizations only' }).check()
  await organizer.getByRole('button', { name: 'Save' }).click()
  await expect(
    organizer.getByText('If the letter is open, anyone who opens it sees the change now.'),
  ).toBeVisible()
  await expect(organizer.locator('[name="heading.civil-society-organizations.en"]')).toHaveCount(0)
  await expect(async () => {
    await signer.goto(letterPage)
    await expect(signer.getByRole('radio', { name: 'for myself' })).toHaveCount(0, { timeout: 100 })
  }).toPass({ timeout: 10_000 })
  await expect(signer.getByText('Only organizations can sign this letter.')).toBeVisible()
  await expectAccessible(signer)
  const { edition } = (await (await signer.request.get(`/api/v1${letterPage}`)).json()) as {
    edition: { hash: string }
  }
  const response = await signer.request.post(`/api/v1${letterPage}/signatures`, {
    data: {
      ...{ kind: 'person', name: 'Late Example', email: 'late@example.net', country: 'PT' },
      ...{ listed: true, consent: true, edition: edition.hash },
    },
  })
  expect(response.status()).toBe(400)
  expect(await response.json()).toMatchObject({ error: { code: 'kind-not-invited' } })
})
