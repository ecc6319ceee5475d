import { expect, type Page, test } from '@playwright/test'
import { expectAccessibleMarkup, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { dumpDatabase, spellings } from './dump'
import { linkIn, mailsTo, newestMail } from './mail'
import { site } from './site'
import { countsOf, openBrowser, PHONE, signAsPerson } from './steps'

// What a signer may do on their own page, in order, on a phone whose browser runs no script, down to the erasure.

test.describe.configure({ mode: 'serial' })

const slug = 'signer-rights'
const CANARY = {
  name: 'Kanaria Zwitscher',
  corrected: 'Kanaria Zwitscher-Piep',
  affiliation: 'Volière Number Nine',
  email: 'kanaria@voliere.example',
  moved: 'kanaria.zwitscher@another-cage.example',
}

/** Every public address that could show a signer's name. Whoever adds one to the site adds it here. */
const OUTPUTS = [
  `/campaigns/${slug}`,
  `/campaigns/${slug}/signatories`,
  `/campaigns/${slug}/signatories?q=zwitscher`,
  `/campaigns/${slug}/signatories?kind=person&country=AT`,
  `/campaigns/${slug}/signatories.csv`,
  `/campaigns/${slug}/signatories.json`,
  `/api/v1/campaigns/${slug}`,
  `/api/v1/campaigns/${slug}/signatures`,
  `/fr/campaigns/${slug}`,
  `/embed/${slug}`,
  `/campaigns/${slug}/picture.png`,
  '/',
]

const readOutput = async (path: string) => (await fetch(site().url + path)).text()
let page: Page
let firstLink = ''

test.beforeAll(async ({ browser }) => {
  await makeOpenCampaign(slug)
  page = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
})
test.afterAll(() => page.context().close())

/** The page is good for everyone, with every fold open. */
async function expectGood(): Promise<void> {
  await page
    .locator('details:not([open])')
    .evaluateAll((folds) =>
      folds.forEach((fold) => (fold.setAttribute('open', ''), fold.classList.add('was-closed'))),
    )
  await expectAccessibleMarkup(page)
  await expectNoSidewaysScroll(page)
  await page
    .locator('.was-closed')
    .evaluateAll((folds) => folds.forEach((fold) => fold.removeAttribute('open')))
}

test('a person signs, confirms, and has an own page', async () => {
  await page.goto(`/campaigns/${slug}`)
  const { name, email, affiliation } = CANARY
  await signAsPerson(page, { name, email, affiliation, country: 'AT' }, 'show my name')
  await page.goto(linkIn(await newestMail(email), 'confirm'))
  await page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(page.getByText('Signature number 1')).toBeVisible()
  firstLink = linkIn(await newestMail(email, 2), 'signature')
  await expectGood()
  for (const path of OUTPUTS.slice(0, 6)) expect(await readOutput(path), path).toContain(name)
})

test('corrects what is written; what is wrong is said, and everything typed stays', async () => {
  await page.goto(firstLink)
  await page.getByText('Correct your details').click()
  await page.locator('[name=name]').fill('')
  await page.locator('[name=affiliation]').fill('Volière Number Ten')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter your name.')
  await expect(page.locator('[name=affiliation]')).toHaveValue('Volière Number Ten')
  await expectGood()
  await page.locator('[name=name]').fill(CANARY.corrected)
  await page.locator('[name=affiliation]').fill(CANARY.affiliation)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved. This is your signature now.')).toBeVisible()
  await expect.poll(() => readOutput(`/campaigns/${slug}/signatories`)).toContain(CANARY.corrected)
  expect(await readOutput(`/campaigns/${slug}/signatories.csv`)).toContain(`"${CANARY.corrected}"`)
})

test('chooses news, and none again', async () => {
  await page.locator('summary', { hasText: 'Email and address' }).click()
  await page.getByRole('button', { name: 'Email me news about this letter' }).click()
  await expect(page.getByText('You get news about this letter by email.')).toBeVisible()
  await page.getByRole('button', { name: 'Stop sending me news' }).click()
  await expect(page.getByText('You don’t get news about this letter.')).toBeVisible()
})

test('changes the address: it is confirmed by mail, and then every older link is void', async () => {
  const change = async (email: string) => {
    const fold = page.getByText('Change your address')
    if (!(await page.locator('[name=email]').isVisible())) await fold.click()
    await page.locator('[name=email]').fill(email)
    await page.getByRole('button', { name: 'Email a link there' }).click()
  }
  await change('not-an-address')
  await expect(page.getByRole('alert')).toContainText('An email address needs an @')
  await expect(page.locator('[name=email]')).toHaveValue('not-an-address')
  await change(CANARY.moved)
  await expect(page.getByText(`A change to ${CANARY.moved} is waiting.`)).toBeVisible()
  await expectGood()
  await page.goto(linkIn(await newestMail(CANARY.moved), 'new-address'))
  await expectGood()
  expect(await page.content()).not.toContain('Kanaria Zw')
  await page.getByRole('button', { name: 'Use this address' }).click()
  await expect(page).toHaveURL(/\/signature\//)
  await expect(page.getByText('The address is changed.')).toBeVisible()
  await expect(page.getByText(CANARY.moved)).toBeVisible()
  const told = await newestMail(CANARY.email, 3)
  expect(told.subject).toContain('The address for your signature was changed')
  expect(told.text).not.toContain('/signature/')
  const fresh = linkIn(await newestMail(CANARY.moved, 2), 'signature')
  expect((await fetch(firstLink)).status).toBe(404)
  expect((await fetch(fresh)).status).toBe(200)
})

test('downloads everything that is kept', async () => {
  await page.locator('summary', { hasText: 'Your data' }).click()
  const address = await page.getByRole('link', { name: 'Download it (JSON)' }).getAttribute('href')
  const answer = await fetch(site().url + address!)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=".+\.json"$/)
  const data = (await answer.json()) as { history: { what: string }[] }
  expect(data).toMatchObject({
    letter: { slug, edition: 1 },
    signature: {
      ...{ number: 1, name: CANARY.corrected, emailAddress: CANARY.moved, affiliation: CANARY.affiliation },
      ...{ country: 'AT', news: false },
    },
    shownOnTheList: { name: CANARY.corrected },
  })
  expect(data.history.map(({ what }) => what)).toEqual([
    ...['signature-confirmed', 'signature-corrected', 'updates-chosen', 'updates-stopped'],
    ...['address-change-asked', 'address-changed'],
  ])
  const unknown = await fetch(`${site().url}/signature/${'x'.repeat(43)}/data.json`)
  expect(unknown.status).toBe(404)
})

test('finds a lost link by mail; an address that never signed is answered alike', async () => {
  const ask = async (email: string) => {
    await page.goto(`/signature/${'x'.repeat(43)}`)
    await page.getByRole('link', { name: 'Get the links to your signatures by email' }).click()
    await page.locator('[name=email]').fill(email)
    await page.getByRole('button', { name: 'Email me the links' }).click()
    await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
    return page.content()
  }
  expect(await ask('nobody@another-cage.example')).toBe(await ask(CANARY.moved))
  await expectGood()
  const mail = await newestMail(CANARY.moved, 3)
  expect(mail.subject).toContain('The link you asked for')
  expect(await mailsTo('nobody@another-cage.example')).toEqual([])
  await page.goto(linkIn(mail, 'signature'))
  await expect(page.getByText('Signature number 1')).toBeVisible()
})

test('erases everything: within a minute nothing of name and address is left anywhere', async () => {
  const own = page.url()
  await page.getByText('Erase this signature and everything about me').click()
  await expect(page.getByText('What’s removed, right away and for good:')).toBeVisible()
  await expect(
    page.getByText('the number of the signature, which is never given to anyone else'),
  ).toBeVisible()
  await expectGood()
  await page.getByRole('button', { name: 'Erase everything now' }).click()
  await expect(page).toHaveURL(/\/signature\/erased(#erase)?$/)
  await expect(page.getByRole('heading', { name: 'Erased' })).toBeVisible()
  await expectGood()
  const secrets = [CANARY.name, CANARY.corrected, CANARY.affiliation, CANARY.email, CANARY.moved]
  await expect(async () => {
    for (const path of OUTPUTS) {
      const text = await readOutput(path)
      // A search repeats its own word; the names are what must be gone.
      for (const secret of secrets) expect(text.includes(secret), `${secret} at ${path}`).toBe(false)
    }
  }).toPass({ timeout: 60_000 })
  expect(await countsOf(slug)).toEqual({ organizations: 0, people: 0, unlisted: 0 })
  expect(await readOutput(`/campaigns/${slug}`)).toContain('1 signature was withdrawn')
  const dump = await dumpDatabase()
  expect(dump).toContain(slug)
  expect(secrets.flatMap(spellings).filter((one) => dump.includes(one))).toEqual([])
  expect((await fetch(own)).status).toBe(404)
  const again = await fetch(own, {
    method: 'POST',
    body: new URLSearchParams({ action: 'erase' }),
    redirect: 'manual',
  })
  expect([again.status, again.headers.get('location')]).toEqual([303, '/signature/erased'])
})
