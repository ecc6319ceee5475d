import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { makeDraft } from './campaign'
import { LETTER } from './cast'
import { answer, confirmByCode, FILE, linksOf, nameOf, officeOf, signByLink } from './coalition'
import { codeIn, newestMail } from './mail'
import { fromSomewhere } from './sender'
import { site } from './site'
import { openBrowser, openSignedIn, PHONE } from './steps'

// A coalition from its file to its launch: whom it asks, what they answer, what its list says of it, and letter and names at one second.

test.describe.configure({ mode: 'serial' })

const slug = 'coalition-story'
const desk = `/desk/campaigns/${slug}`
const HALF = 'Society with Half an Address'
const SIGNS = Array.from({ length: 20 }, (_, at) => nameOf(at + 1))
const DECIDES = [21, 22, 23].map(nameOf)
const DECLINES = [nameOf(24), HALF]
const SILENT = [25, 26, 27, 28].map(nameOf)
const REASON = 'Our statutes do not allow it.'
let organizer: Page
let request: APIRequestContext
let links: Map<string, string>

test.beforeAll(async ({ browser, playwright }) => {
  await makeDraft(slug)
  organizer = await openSignedIn(browser, { javaScriptEnabled: false })
  request = await playwright.request.newContext({ extraHTTPHeaders: fromSomewhere() })
})
test.afterAll(async () => {
  await organizer.context().close()
  await request.dispose()
})

/** The counts above the list, as they are read there. */
async function expectCounts(expected: string[]): Promise<void> {
  await expect(async () => {
    await organizer.goto(`${desk}/invitations`)
    const counts = organizer.getByRole('navigation', { name: 'By status' }).getByRole('link')
    expect((await counts.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))).toEqual(expected)
  }).toPass({ timeout: 20_000 })
}

test('a letter collects first, and whom the coalition invites is enough for its list', async () => {
  await organizer.goto(desk)
  await organizer.getByText('Collect signatures first…').click()
  await organizer.getByRole('button', { name: 'Yes, start collecting' }).click()
  await expect(organizer.getByRole('status')).toContainText('Nothing is public')
  await organizer.goto(`${desk}/categories`)
  await organizer.getByLabel('That you invited it is enough').check()
  await organizer.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(organizer.getByRole('status')).toBeVisible()
})

test('thirty are asked out of a file with a title, spaces, one twice, one without and one with half an address', async () => {
  await organizer.goto(`${desk}/invitations/add`)
  const file = { name: 'whom we ask.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) }
  await organizer.getByLabel('File', { exact: true }).setInputFiles(file)
  await organizer.getByRole('button', { name: 'Check the file' }).click()
  await expect(organizer.getByText('An email address has only one @.')).toBeVisible()
  await expect(organizer.getByText('1 line is left out')).toBeVisible()
  await organizer.getByRole('button', { name: 'Add 30 organizations' }).click()
  await expect(organizer.getByText('30 organizations were added.')).toBeVisible()
  await organizer.getByLabel('Lines to correct').fill(`${HALF}\t${officeOf(HALF)}\ten`)
  await organizer.getByRole('button', { name: 'Check these lines' }).click()
  await organizer.getByRole('button', { name: 'Add 1 organization' }).click()
  await expect(organizer.getByText('1 organization was added.')).toBeVisible()
  await organizer.goto(`${desk}/invitations`)
  await organizer.getByRole('button', { name: 'Ask 30 organizations' }).click()
  await expect(organizer.getByText('30 emails are on their way or planned.')).toBeVisible()
  links = await linksOf([...SIGNS, ...DECIDES, ...DECLINES, ...SILENT])
  await expectCounts(['All 31', 'not asked yet 1', 'asked 29', 'email came back 1'])
})

test('three are still deciding, two decline with a reason', async ({ browser }) => {
  const until = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
  for (const name of DECIDES) await answer(request, links.get(name)!, { action: 'deciding', until })
  await answer(request, links.get(DECLINES[0]!)!, { action: 'decline', reason: REASON })
  const board = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
  await board.goto(links.get(HALF)!)
  await board.getByLabel('Reason').fill('Half of us were against it.')
  await board.getByRole('button', { name: 'We’re not signing' }).click()
  await expect(board.getByText('Your answer so far: your organization isn’t signing.')).toBeVisible()
  await board.context().close()
})

test('twenty sign by their links, with the codes of their mails, one of them in a browser', async ({
  browser,
}) => {
  const [first, ...others] = SIGNS
  const officer = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
  await officer.goto(links.get(first!)!)
  await officer.getByRole('button', { name: 'We sign' }).click()
  await officer.locator('[name=name]').fill('Officer Invented')
  await officer.locator('[name=country]').selectOption('PT')
  await officer.locator('[name=consent]').check()
  await officer.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(officer).toHaveURL(/\/submitted\//)
  await officer.getByLabel('Code from the email').fill(codeIn(await newestMail(officeOf(first!), 2)))
  await officer.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(officer).toHaveURL(/\/signature\//)
  await officer.context().close()
  const mails = await Promise.all(others.map((name) => signByLink(request, links.get(name)!, name)))
  for (const mail of mails) await confirmByCode(request, mail)
})

test('the list says who is where, in its counts and behind each of them', async () => {
  await expectCounts([
    ...['All 31', 'not asked yet 1', 'asked 4', 'email came back 1'],
    ...['deciding 3', 'signed 20', 'doesn’t sign 2'],
  ])
  const states: [string, string[]][] = [
    ['added', ['Society without an Office']],
    ['asked', SILENT],
    ['mail-returned', ['Society Far Away']],
    ['deciding', DECIDES],
    ['signed', SIGNS],
    ['declined', DECLINES],
  ]
  for (const [state, names] of states) {
    await organizer.goto(`${desk}/invitations?state=${state}`)
    expect(await organizer.locator('[id^=invitation-] th a').allInnerTexts()).toEqual(names)
  }
  await organizer.getByRole('region', { name: 'Ask list' }).getByRole('link', { name: nameOf(24), exact: true }).click() // prettier-ignore
  await expect(organizer.getByText(REASON)).toBeVisible()
})

test('letter and all names appear at one second, in the order in which they signed', async () => {
  Object.assign(process.env, site().environment)
  const moment = new Date(Math.ceil((Date.now() + 5_000) / 1_000) * 1_000)
  await sql()`update campaigns set launches_at = ${moment}, launches_zone = 'UTC' where slug = ${slug}`
  await closeDatabase()
  const read = async (path: string) => {
    const response = await fetch(`${site().url}/campaigns/${slug}${path}`)
    return response.status === 200 ? await response.text() : response.status
  }
  const namesIn = (page: string | number) =>
    String(page)
      .match(/Invented Society \d+(?=<)/g)
      ?.filter((name, at, all) => all.indexOf(name) === at) ?? []
  let before = 0
  let public_ = 0
  while (public_ < 5) {
    const at = Date.now()
    expect(at).toBeLessThan(moment.getTime() + 5_000)
    if (at < moment.getTime() - 1_000) await new Promise((later) => setTimeout(later, 50))
    const [letter, list] = [await read(''), await read('/signatories')]
    if (letter === 404) {
      before += at < moment.getTime() ? 1 : 0
      // The list is asked for after the letter: it may be there by now, but whole.
      if (list !== 404) expect(namesIn(list)).toEqual(SIGNS)
      continue
    }
    public_ += 1
    expect(Date.now()).toBeGreaterThanOrEqual(moment.getTime())
    expect(letter).toContain(LETTER.title)
    expect(namesIn(list)).toEqual(SIGNS)
  }
  expect(before).toBeGreaterThan(5)
  await organizer.goto(desk)
  await expect(organizer.getByText('Letter and names published').first()).toBeVisible()
  expect((await newestMail(officeOf(SIGNS[1]!), 4)).subject).toContain(LETTER.title)
})
