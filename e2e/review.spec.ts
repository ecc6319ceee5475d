import { randomBytes } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { addWatchedWord } from '@/domain/review/watched-words'
import { confirmSignature } from '@/domain/signature/signing/confirm'
import { signLetter } from '@/domain/signature/signing/sign'
import { ORGANIZATION } from '@/testing/signer'
import { submissionOf } from '@/testing/campaign'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { codeIn, linkIn, newestMail } from './mail'
import { site } from './site'
import { openBrowser, PHONE, signIn } from './steps'

// A reviewer looks through what waits: fifty held names by keyboard, three of the decisions undone.

test.describe.configure({ mode: 'serial' })

const slug = 'reviewed-by-keyboard'
const HELD = 50
const address = (index: number) => `held${index}@held.example`
let reviewer: Page
let edition: string
let ownPage = ''

/** Signs in process, so that no network is counted, and confirms with the token and the code from the real mailbox. */
async function join(changed: Parameters<typeof submissionOf>[1]): Promise<string> {
  await signLetter(slug, submissionOf(edition, changed), randomBytes(32))
  const mail = await newestMail(changed!.email!)
  const token = new URL(linkIn(mail, 'confirm')).pathname.split('/').at(-1)!
  const confirmed = await confirmSignature(token, { code: codeIn(mail) })
  if (typeof confirmed === 'string' || 'faults' in confirmed) throw new Error(JSON.stringify(confirmed))
  return `/signature/${confirmed.signatureToken}`
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  edition = await makeOpenCampaign(slug)
  Object.assign(process.env, site().environment)
  await addWatchedWord('Watchedname')
  for (let from = 0; from < HELD; from += 10)
    await Promise.all(
      Array.from({ length: 10 }, (_, step) =>
        join({ name: `Person ${'abcdefghij'[step]} Watchedname`, email: address(from + step) }),
      ),
    )
  ownPage = await join({
    ...ORGANIZATION,
    organization: 'Keyboard Society',
    email: 'officer@keyboard.example',
  })
  await join({ ...ORGANIZATION, organization: 'The Keyboard Society (KS)', email: 'other@ks.example' })
  await closeDatabase()
  reviewer = await openBrowser(browser)
  await signIn(reviewer)
})
test.afterAll(() => reviewer.context().close())

const listed = async () => {
  const answer = await fetch(`${site().url}/api/v1/campaigns/${slug}`)
  return ((await answer.json()) as { counts: { people: number } }).counts.people
}
const waiting = (count: number) => reviewer.getByText(`${count} signatures are waiting for a decision.`)

/** Presses a key and waits for the page that follows. */
async function press(key: string, done: string): Promise<void> {
  // The keys work as soon as they are listed.
  await expect(reviewer.getByLabel('Use these keys')).toBeVisible()
  const loaded = reviewer.waitForEvent('load')
  await reviewer.keyboard.press(key)
  await loaded
  await expect(reviewer.getByRole('status').filter({ hasText: done })).toBeVisible()
}

test('the desk says how much waits, and leads into the queue', async () => {
  await reviewer.goto('/desk')
  const row = reviewer.getByRole('listitem').filter({ has: reviewer.locator(`a[href*="${slug}"]`) })
  await row.getByRole('link', { name: '52 signatures are waiting for a decision' }).click()
  await expect(reviewer).toHaveURL(`${site().url}/desk/campaigns/${slug}/review`)
  await expect(waiting(52)).toBeVisible()
  await expect(reviewer.getByText('On the host’s watch list (50)')).toBeVisible()
  await expect(reviewer.getByRole('heading', { name: 'Keyboard', exact: true })).toBeVisible()
  await expectAccessible(reviewer)
  expect(await listed()).toBe(0)
})

test('fifty held ones are cleared by keyboard, with three undone', async () => {
  test.setTimeout(180_000)
  for (let index = 0; index < HELD; index += 1) {
    if (index % 5 === 4) await press('r', 'Rejected:')
    else await press('a', 'Approved:')
  }
  await expect(waiting(2)).toBeVisible()
  expect(await listed()).toBe(40)
  await press('u', 'is waiting again.')
  // Also after a reload nothing is forgotten.
  await reviewer.goto(`/desk/campaigns/${slug}/review`)
  await press('u', 'is waiting again.')
  await press('u', 'is waiting again.')
  await expect(waiting(5)).toBeVisible()
  expect(await listed()).toBe(38)
  await press('a', 'Approved:')
  await press('a', 'Approved:')
  await press('h', 'Put on hold:')
  await expect(waiting(3)).toBeVisible()
  expect(await listed()).toBe(40)
})

test('similar organizations stand side by side; typing in a field decides nothing; approving asks for a source', async () => {
  await reviewer.goto(`/desk/campaigns/${slug}/review`)
  const heading = reviewer.locator('#item')
  await expect(heading).toHaveText('Keyboard Society')
  await expect(reviewer.getByLabel('Use these keys')).toBeVisible()
  await reviewer.keyboard.press('n')
  await expect(heading).toHaveText('The Keyboard Society (KS)')
  await expect(reviewer.getByText('Similar names or domains, side by side')).toBeVisible()
  await expectAccessible(reviewer)
  await expect(reviewer.getByLabel('Use these keys')).toBeVisible()
  await reviewer.keyboard.press('a')
  await expect(reviewer.locator('#field-source')).toBeFocused()
  await reviewer.keyboard.type('ahrqnu register')
  await expect(reviewer.locator('#field-source')).toHaveValue('ahrqnu register')
  await reviewer.keyboard.press('Escape')
  await press('a', 'Approved:')
  await reviewer.goto(`/campaigns/${slug}/signatories`)
  await expect(reviewer.getByText('The Keyboard Society (KS)').first()).toBeVisible()
})

test('without JavaScript the same buttons decide; the officer is asked, and answers on the own page', async ({
  browser,
}) => {
  const plain = await openBrowser(browser, {
    ...PHONE,
    javaScriptEnabled: false,
    storageState: await reviewer.context().storageState(),
  })
  await plain.goto(`/desk/campaigns/${slug}/review`)
  await expect(plain.locator('#item')).toHaveText('Keyboard Society')
  await expectNoSidewaysScroll(plain)
  await plain.getByText('Ask the signer something…').click()
  await plain.getByLabel('Question').fill('Which board decided?')
  await plain.getByRole('button', { name: 'Send the question' }).click()
  await expect(plain.getByText('The question will be emailed in a minute.')).toBeVisible()
  await plain.goto(ownPage)
  await expect(plain.getByText('This usually takes up to')).toBeVisible()
  await expect(plain.getByText('Which board decided?')).toBeVisible()
  await plain.getByLabel('Your answer to the organizers').fill('Our invented board')
  await plain.getByRole('button', { name: 'Send the answer' }).click()
  await expect(plain.getByText('the organizers can read your answer')).toBeVisible()
  await plain.goto(`/desk/campaigns/${slug}/review`)
  await expect(plain.getByText('Our invented board')).toBeVisible()
  await plain.getByRole('button', { name: 'Reject' }).click()
  await expect(plain.getByRole('status').filter({ hasText: 'Rejected: Keyboard Society' })).toBeVisible()
  // The signer reads it once it cannot be undone without anybody noticing: when its mail leaves.
  await plain.goto(ownPage)
  await expect(plain.getByText('They want to look at it more closely.')).toBeVisible()
  await sql()`update signatures set rejected_at = rejected_at - interval '10 minutes' where rejected_at is not null`
  await closeDatabase()
  await plain.goto(ownPage)
  await expect(plain.getByText('decided not to publish it')).toBeVisible()
  await plain.context().close()
})
