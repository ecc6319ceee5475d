import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { ORGANIZER } from './cast'
import { parseCsv } from './csv'
import { linkIn, mailsTo, newestMail } from './mail'
import { fromSomewhere } from './sender'
import { site } from './site'
import { openBrowser, openSignedIn, PHONE } from './steps'

// An organizer gets all addresses, in a file that only they can open. Their browser runs no scripts.

test.describe.configure({ mode: 'serial' })

const slug = 'sealed-addresses'
const page = `/desk/campaigns/${slug}/sealed-files`
const SIGNERS = [
  { name: 'Sealed Ejemplo', email: 'sealed@example.net', country: 'PE', listed: true },
  { name: 'Unseen Exemplo', email: 'unseen@example.net', country: 'AO', listed: false },
]
let organizer: Page

test.beforeAll(async ({ browser }) => {
  const edition = await makeOpenCampaign(slug)
  const reader = await openBrowser(browser)
  for (const signer of SIGNERS) {
    const shared = { kind: 'person', updates: false, consent: true, language: 'en', edition }
    const answer = await fetch(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...fromSomewhere() },
      body: JSON.stringify({ ...signer, ...shared }),
    })
    expect(answer.status).toBe(202)
    await reader.goto(linkIn(await newestMail(signer.email), 'confirm'))
    await reader.getByRole('button', { name: 'Confirm my signature' }).click()
    await expect(reader).toHaveURL(/\/signature\//)
  }
  await reader.context().close()
  organizer = await openSignedIn(browser, { ...PHONE, javaScriptEnabled: false })
})
test.afterAll(() => organizer.context().close())

async function downloaded() {
  await expect(async () => {
    await organizer.goto(page)
    await expect(organizer.getByRole('button', { name: 'Download' }).first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  const [file] = await Promise.all([
    organizer.waitForEvent('download'),
    organizer.getByRole('button', { name: 'Download' }).first().click(),
  ])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('what is wrong with a form is said beside its fields, and no secret is shown again', async () => {
  await organizer.goto(`/desk/campaigns/${slug}`)
  await organizer.getByRole('link', { name: 'Sealed files with email addresses' }).click()
  await expect(organizer.getByRole('heading', { name: 'How to open the file' })).toBeVisible()
  await organizer.getByRole('checkbox', { name: 'Came through' }).uncheck()
  await organizer.getByLabel('Public key', { exact: true }).fill(await generateX25519Identity())
  await organizer.getByRole('button', { name: 'Ask for the file' }).click()
  await expect(organizer.getByText('This is a secret key').first()).toBeVisible()
  expect(await organizer.content()).not.toContain('AGE-SECRET-KEY')
  await expect(organizer.getByRole('checkbox', { name: 'Came through' })).not.toBeChecked()
  await expectNoSidewaysScroll(organizer)
  await organizer.getByRole('radio', { name: 'a passphrase' }).check()
  await organizer.getByLabel('Passphrase', { exact: true }).fill('correct invented horse')
  await organizer.getByLabel('Passphrase again').fill('another invented horse')
  await organizer.getByRole('button', { name: 'Ask for the file' }).click()
  await expect(organizer.getByText('The two passphrases differ.').first()).toBeVisible()
  await expect(organizer.getByLabel('Passphrase', { exact: true })).toHaveValue('')
  expect(await organizer.content()).not.toContain('invented horse')
})

test('signed out meanwhile, nobody sees a passphrase or a secret key again, only what is public', async () => {
  const [identity, cookies] = [await generateX25519Identity(), await organizer.context().cookies()]
  const recipient = await identityToRecipient(identity)
  for (const key of [recipient, identity]) {
    await organizer.goto(page)
    await organizer.context().clearCookies()
    await organizer.getByLabel('Public key', { exact: true }).fill(key)
    await organizer.getByLabel('Passphrase', { exact: true }).fill('correct invented horse')
    await organizer.getByLabel('Passphrase again').fill('correct invented horse')
    await organizer.getByRole('button', { name: 'Ask for the file' }).click()
    if (key === recipient)
      await expect(organizer.getByRole('textbox', { name: 'What you typed' })).toHaveValue(recipient)
    else await expect(organizer).toHaveURL(/\/sign-in\?/)
    expect(await organizer.content()).not.toMatch(/invented horse|AGE-SECRET-KEY/i)
    await organizer.context().addCookies(cookies)
  }
})

test('a file sealed with a public key holds every address, and all owners hear of it', async () => {
  const identity = await generateX25519Identity()
  const before = (await mailsTo(ORGANIZER.email)).length
  await organizer.goto(page)
  await organizer.getByLabel('Public key', { exact: true }).fill(await identityToRecipient(identity))
  await organizer.getByRole('button', { name: 'Ask for the file' }).click()
  await expect(organizer.getByText('The file was asked for.')).toBeVisible()
  const mail = await newestMail(ORGANIZER.email, before + 1)
  expect(mail.subject).toContain('Someone asked for a file with private data')
  expect(mail.text).toContain(`${ORGANIZER.email} asked for it on`)
  expect(mail.text).toContain(page)
  const { name, bytes } = await downloaded()
  expect(name).toMatch(/^sealed-addresses-private-\d{4}-\d\d-\d\d\.csv\.age$/)
  expect(bytes.toString('latin1')).not.toContain('@example.net')
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  expect(parseCsv(Buffer.from(await decrypter.decrypt(bytes)).toString('utf8'))).toMatchObject([
    { number: '1', standing: 'listed', name: 'Sealed Ejemplo', email: 'sealed@example.net', country: 'PE' },
    { number: '2', standing: 'unlisted', name: 'Unseen Exemplo', email: 'unseen@example.net' },
  ])
  await organizer.goto(page)
  await expect(organizer.getByText(/ready until .* 2 rows/)).toBeVisible()
  await expect(organizer.getByText('Last downloaded')).toBeVisible()
  await expectNoSidewaysScroll(organizer)
})

test('a passphrase opens it too; deleted, nothing can be downloaded; the history tells it all', async () => {
  const passphrase = 'correct invented horse'
  await organizer.goto(page)
  await organizer.getByRole('radio', { name: 'a passphrase' }).check()
  await organizer.getByRole('radio', { name: 'XLSX' }).check()
  await organizer.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await organizer.getByLabel('Passphrase again').fill(passphrase)
  await organizer.getByRole('button', { name: 'Ask for the file' }).click()
  await expect(organizer.getByText('Sealed with a passphrase').first()).toBeVisible()
  await expect(async () => {
    await organizer.goto(page)
    await expect(organizer.getByRole('button', { name: 'Download' })).toHaveCount(2, { timeout: 500 })
  }).toPass({ timeout: 30_000 })
  const { name, bytes } = await downloaded()
  expect(name).toMatch(/\.xlsx\.age$/)
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  expect(
    Buffer.from(await decrypter.decrypt(bytes))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  for (let left = 2; left > 0; left -= 1) {
    await organizer.getByRole('button', { name: 'Delete' }).first().click()
    await expect(organizer.getByText('The file is stopped or deleted.')).toBeVisible()
    await expect(organizer.getByRole('button', { name: 'Download' })).toHaveCount(left - 1)
  }
  await organizer.goto(`/desk/campaigns/${slug}/history`)
  for (const told of ['Sealed file asked for', 'Sealed file downloaded', 'Sealed file stopped or deleted'])
    await expect(organizer.getByText(told).first()).toBeVisible()
})

test('the page is accessible', async ({ browser }) => {
  const state = await organizer.context().storageState()
  const looking = await openBrowser(browser, { storageState: state })
  await looking.goto(page)
  await expectAccessible(looking)
  await looking.context().close()
})
