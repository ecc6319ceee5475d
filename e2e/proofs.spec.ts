import { expect, type Page, test } from '@playwright/test'
import { startNameServer } from '../testing/name-server'
import { expectAccessibleMarkup } from './accessible'
import { makeOpenCampaign } from './campaign'
import { codeIn, linkIn, newestMail } from './mail'
import { site } from './site'
import { countsOf, openBrowser, PHONE } from './steps'

// A university signs: its officer's address is not enough; its domain (a real name server on loopback) and a second officer are.
// On a phone whose browser runs no script.

test.describe.configure({ mode: 'serial' })

const slug = 'proven-university'
const university = 'University of Invention'
const dean = 'dean@uni-of-invention.example'
const rector = 'rector@uni-of-invention.example'
/** A domain is told in marks that keep its direction. */
const confirmedByDns = /uni-of-invention\.example\u2069 confirmed by DNS/
let page: Page
let names: Awaited<ReturnType<typeof startNameServer>>

test.beforeAll(async ({ browser }) => {
  await makeOpenCampaign(slug)
  names = await startNameServer({}, Number(site().environment.DNS_RESOLVER!.split(':')[1]))
  page = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
})
test.afterAll(async () => {
  await names.stop()
  await page.context().close()
})

test('an address at the university is not the university', async () => {
  await page.goto(`/campaigns/${slug}`)
  await page.evaluate(() => document.querySelector('form[method=post]')?.setAttribute('novalidate', ''))
  await page.getByRole('radio', { name: 'for an organization' }).check()
  const typed = { organization: university, name: 'Dean Example', title: 'Dean', email: dean }
  for (const [field, text] of Object.entries(typed)) await page.locator(`[name=${field}]`).fill(text)
  await page.locator('[name=country]').selectOption('NO')
  await page.locator('[name=consent]').check()
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  const mail = await newestMail(dean)
  await page.goto(linkIn(mail, 'confirm'))
  await page.locator('[name=code]').fill(codeIn(mail))
  await page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(page.getByText('What the list of this letter still asks for')).toBeVisible()
  expect(await countsOf(slug)).toEqual({ organizations: 0, people: 0, unlisted: 0 })
})

test('the domain is confirmed by its record, and the page says what was found', async () => {
  await page.locator('summary', { hasText: 'by DNS' }).click()
  await page.getByRole('button', { name: 'Get the record' }).click()
  const name = await page.locator('#field-dns-name').inputValue()
  const text = await page.locator('#field-dns-value').inputValue()
  expect(name).toBe('_undersigned-challenge.uni-of-invention.example')
  await expectAccessibleMarkup(page)
  names.zone[name] = { txt: [text] }
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page).toHaveURL(/done=dns-check/)
  await expect
    .poll(async () => {
      await page.reload()
      return page.getByText(confirmedByDns).count()
    })
    .toBeGreaterThan(0)
  expect(await countsOf(slug)).toEqual({ organizations: 0, people: 0, unlisted: 0 })
})

test('a second officer countersigns with the code, and the university is listed with both in words', async () => {
  await page.locator('[name=colleague]').fill(rector)
  await page.locator('[name=colleagueRole]').fill('Rector')
  await page.getByRole('button', { name: 'Email my colleague' }).click()
  await expect(page.getByText('can get email from us, we’ve sent a link there')).toBeInViewport()
  const own = page.url().split('?')[0]!
  const mail = await newestMail(rector)
  expect(mail.text).not.toContain(university)
  await page.goto(linkIn(mail, 'countersign'))
  await expect(page.getByText(university)).toBeVisible()
  await expectAccessibleMarkup(page)
  await page.locator('[name=name]').fill('Rector Example')
  await page.getByRole('button', { name: 'Yes, our organization signed' }).click()
  await expect(page.getByText('Type the six digits from the email.').first()).toBeVisible()
  expect(await countsOf(slug)).toEqual({ organizations: 0, people: 0, unlisted: 0 })
  await page.locator('[name=code]').fill(codeIn(mail))
  await page.getByRole('button', { name: 'Yes, our organization signed' }).click()
  // What the page says was answered, whatever its address claims.
  await page.goto(`${page.url()}?done=deny`)
  await expect(page.getByText('It’s recorded that you countersigned')).toBeVisible()
  await page.goto(`/campaigns/${slug}/signatories`)
  await expect(page.getByText(university)).toBeVisible()
  await expect(page.getByText(confirmedByDns)).toBeHidden()
  await page.locator('.ledger summary').getByText('Domain confirmed').click()
  await expect(page.getByText(confirmedByDns)).toBeVisible()
  await expect(page.getByText('Countersigned by a second officer')).toBeVisible()
  expect(await countsOf(slug)).toEqual({ organizations: 1, people: 0, unlisted: 0 })
  await page.goto(`${own}?done=answer`)
  await expect(page.getByText('countersigned by a second officer').first()).toBeVisible()
  for (const gone of ['What the list of this letter still asks for', 'Ask a colleague', 'read your answer'])
    await expect(page.getByText(gone)).toHaveCount(0)
})
