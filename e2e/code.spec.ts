import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectAccessibleMarkup, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { ORGANIZATION, PERSON } from './cast'
import { codeIn, linkIn, type Mail, newestMail } from './mail'
import { fromSomewhere } from './sender'
import { site } from './site'
import { countsOf, openBrowser, PHONE, signAsPerson } from './steps'

// The code beside the mailed link: typed on the page after signing, and behind an organization's link, where it is needed.

const slug = `code-${process.pid}`
let edition: string
test.beforeAll(async () => void (edition = await makeOpenCampaign(slug)))

const another = (mail: Mail, by: number) => String((Number(codeIn(mail)) + by) % 1_000_000).padStart(6, '0')
const spaced = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`

async function type(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code from the email').fill(code)
  await page.getByRole('button', { name: 'Confirm my signature' }).click()
}

async function signForOrganization(email: string, organization: string): Promise<void> {
  const { status } = await fetch(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...fromSomewhere() },
    body: JSON.stringify({
      ...{ kind: 'organization', organization, name: ORGANIZATION.name, email, country: 'PT' },
      ...{ consent: true, edition },
    }),
  })
  expect(status).toBe(202)
}

for (const javaScriptEnabled of [true, false])
  test(`a person types the code on the page after signing, on a phone, script: ${javaScriptEnabled}`, async ({
    browser,
  }) => {
    const email = `typed.${javaScriptEnabled}@example.net`
    const page = await openBrowser(browser, { ...PHONE, javaScriptEnabled })
    await page.goto(`/campaigns/${slug}/sign`)
    await signAsPerson(page, { ...PERSON, email }, 'only count me')
    const mail = await newestMail(email)
    const field = page.getByLabel('Code from the email')
    await expect(field).toHaveAttribute('inputmode', 'numeric')
    await expect(field).toHaveAttribute('autocomplete', 'one-time-code')
    await (javaScriptEnabled ? expectAccessible(page) : expectAccessibleMarkup(page))
    await type(page, '12')
    await expect(page.getByText('Type the six digits from the email.').first()).toBeVisible()
    await type(page, another(mail, 1))
    await expect(page.getByText('You can try 4 more times.').first()).toBeVisible()
    await expectNoSidewaysScroll(page)
    const before = (await countsOf(slug)).unlisted
    await type(page, spaced(codeIn(mail)))
    await expect(page).toHaveURL(/\/signature\/[\w-]{43}/)
    expect((await countsOf(slug)).unlisted).toBe(before + 1)
    await page.context().close()
  })

test('an organization is not confirmed by its link: a wrong code keeps what was typed, five end it, and a new one does', async ({
  browser,
}) => {
  const email = 'five@trains.example'
  await signForOrganization(email, 'Five Tries (invented)')
  const mail = await newestMail(email)
  expect(mail.text).toContain('Code to confirm the signature for an organization')
  const page = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
  await page.goto(linkIn(mail, 'confirm'))
  await expectAccessibleMarkup(page)
  await page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(page.getByText('Type the six digits from the email.').first()).toBeVisible()
  await page.getByText('Is something wrong? Correct it first').click()
  await page.locator('[name=organization]').fill('Five Tries, corrected (invented)')
  for (const by of [1, 2, 3, 4, 5]) await type(page, another(mail, by))
  await expect(page.getByText('The code in your email no longer works').first()).toBeVisible()
  await expect(page.locator('[name=organization]')).toHaveValue('Five Tries, corrected (invented)')
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Email me a new code' }).click()
  await expect(page.getByText('No new email was sent yet.')).toBeVisible()
  await expect(page.locator('[name=organization]')).toHaveValue('Five Tries, corrected (invented)')
  await page.context().close()
})
