import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { ORGANIZER } from './cast'
import { linkIn, type Mail, mailsTo, newestMail } from './mail'
import { fromSomewhere } from './sender'
import { site } from './site'
import { openBrowser, openSignedIn, PHONE } from './steps'

// An organizer mails updates to signers who asked for news, on a phone without scripts; signers stop them with one press.

test.describe.configure({ mode: 'serial' })

const slug = 'updates-to-signers'
const list = `/desk/campaigns/${slug}/updates`
const SIGNERS = ['wants-one@example.net', 'wants-two@example.net', 'wants-none@example.net']
let organizer: Page

test.beforeAll(async ({ browser }) => {
  const edition = await makeOpenCampaign(slug)
  for (const email of SIGNERS) {
    const signer = {
      kind: 'person',
      name: 'Signer Invented',
      email,
      country: 'PE',
      listed: true,
      consent: true,
    }
    const answer = await fetch(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...fromSomewhere() },
      body: JSON.stringify({ ...signer, updates: !email.includes('none'), language: 'en', edition }),
    })
    expect(answer.status).toBe(202)
    const confirmed = await fetch(linkIn(await newestMail(email), 'confirm'), {
      method: 'POST',
      redirect: 'manual',
    })
    expect(confirmed.status).toBe(303)
  }
  organizer = await openSignedIn(browser, { ...PHONE, javaScriptEnabled: false })
})
test.afterAll(() => organizer.context().close())

const press = (name: string) => organizer.getByRole('button', { name, exact: true }).click()
const newsTo = async (address: string, subject: string) =>
  (await mailsTo(address)).filter((mail) => mail.subject === subject)

async function newestNews(address: string, subject: string): Promise<Mail> {
  await expect.poll(async () => (await newsTo(address, subject)).length, { timeout: 30_000 }).toBe(1)
  return (await newsTo(address, subject))[0]!
}

/** Writes an update and saves it. */
async function write(subject: string, text: string): Promise<void> {
  await organizer.goto(list)
  await press('Write an update')
  await organizer.getByLabel('Subject').first().fill(subject)
  await organizer.getByLabel('Text').first().fill(text)
  await press('Save draft')
}

test('is written, refused with what was typed, previewed and tried out', async () => {
  await organizer.goto(list)
  await expect(organizer.getByText('2 signatories want news.')).toBeVisible()
  await expect(organizer.getByText('isn’t published on this site')).toBeVisible()
  await write('They\u202E answered', 'We will **meet** them.')
  await expect(organizer.getByText('hidden direction mark').first()).toBeVisible()
  await expect(organizer.getByLabel('Text').first()).toHaveValue('We will **meet** them.')
  await organizer.getByLabel('Subject').first().fill('They answered')
  await press('Save draft')
  await expect(organizer.getByText('Saved. No one has been emailed.')).toBeVisible()
  await expectNoSidewaysScroll(organizer)
  const address = organizer.url().replace(/\?.*/, '')

  await press('Preview')
  const frame = organizer.frameLocator('iframe')
  await expect(frame.getByText('We will meet them.', { exact: true })).toBeVisible()
  await expect(frame.locator('strong')).toHaveText('meet')
  await expect(frame.locator('td.sheet')).toHaveCSS('border-radius', '8px')
  await expectNoSidewaysScroll(organizer)

  await organizer.goto(address)
  await press('Send me a test')
  await expect(organizer.getByText('Your test is on its way.')).toBeVisible()
  const tried = await newestNews(ORGANIZER.email, 'Test: They answered')
  expect(tried.html).toContain('We will <strong>meet</strong> them.')
  for (const email of SIGNERS) expect(await newsTo(email, 'They answered')).toEqual([])
})

test('two windows don’t overwrite each other unseen', async () => {
  const other = await organizer.context().newPage()
  await other.goto(organizer.url())
  await other.getByLabel('Text').first().fill('We will **meet** them soon.')
  await other.getByRole('button', { name: 'Save draft' }).click()
  // Whoever closes a window earlier may take the request along.
  await expect(other.getByText('Saved. No one has been emailed.')).toBeVisible()
  await other.close()
  await organizer.getByLabel('Text').first().fill('Mine')
  await press('Save draft')
  await expect(organizer.getByText('saved in the meantime')).toBeVisible()
  await expect(organizer.getByLabel('Text').first()).toHaveValue('Mine')
  await organizer.goto(organizer.url().replace(/\/save$/, ''))
  await expect(organizer.getByLabel('Text').first()).toHaveValue('We will **meet** them soon.')
})

test('reaches who asked for news, and one press stops it: by the header, and by the page', async ({
  browser,
}) => {
  await press('Go on to sending')
  await expect(
    organizer.getByRole('heading', { name: 'Send to 2 signatories who asked for news' }),
  ).toBeVisible()
  await expect(organizer.getByText('can’t be unsent')).toBeVisible()
  await press('Send now')
  const [one, two] = await Promise.all(SIGNERS.slice(0, 2).map((email) => newestNews(email, 'They answered')))
  expect(await newsTo(SIGNERS[2]!, 'They answered')).toEqual([])
  expect(one!.text).not.toContain('/signature/')
  const [first, second] = [linkIn(one!, 'unsubscribe'), linkIn(two!, 'unsubscribe')]

  const oneClick = (link: string) =>
    fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) })
  const answers = await Promise.all(
    [first, first, first.replace(/[\w-]{43}$/, 'A'.repeat(43))].map(async (link) => {
      const { status, headers, body } = await oneClick(link)
      return [status, headers.get('content-type'), body === null || (await new Response(body).text())]
    }),
  )
  expect(answers[0]).toEqual([200, null, ''])
  expect(answers[2]).toEqual(answers[0])

  const reader = await openBrowser(browser)
  await reader.goto(second)
  await expectAccessible(reader)
  await organizer.goto(list)
  await expect(organizer.getByText('1 signatory wants news.')).toBeVisible()
  await reader.getByRole('button', { name: 'Unsubscribe' }).click()
  await expect(reader.getByRole('heading', { name: 'You’re unsubscribed' })).toBeVisible()
  await reader.context().close()
  await organizer.goto(list)
  await expect(organizer.getByText('No signatory wants news at the moment.')).toBeVisible()
  await organizer.getByRole('link', { name: 'They answered' }).click()
  await expect(organizer.getByText('Unsubscribed since')).toBeVisible()
  await organizer.goto(`/desk/campaigns/${slug}/history`)
  await expect(organizer.getByText('Update 1 sent to 2 signatories who asked for news')).toBeVisible()
})

test('a second one goes nowhere: nobody wants news anymore', async () => {
  await write('Never sent', 'Nobody wants this.')
  await press('Go on to sending')
  await expect(organizer.getByText('No signatory wants news at the moment.')).toBeVisible()
  for (const email of SIGNERS) expect(await newsTo(email, 'Never sent')).toEqual([])
})
