import { type APIRequestContext, expect, test } from '@playwright/test'
import { makeOpenCampaign } from './campaign'
import { ORGANIZER } from './cast'
import { inviteByMail } from './invitation'
import { codeIn, linkIn, type Mail, newestMail, newestSignIn, signInMails } from './mail'
import { LEADS_TO, mailOwnPages, remind, standingOf } from './scanned'
import { openEach, pressEverything } from './scanner'
import { fromSomewhere } from './sender'
import { site } from './site'

// A program that checks mail opens every link, presses every button and submits every form. For an organization nothing follows.

test.describe.configure({ mode: 'serial' })

const slug = 'scanned-by-programs'
const officer = 'office@scanned-club.example'
const contact = 'contact@scanned-guild.example'
let request: APIRequestContext
const mails: Partial<Record<keyof typeof LEADS_TO, Mail>> = {}

const post = async (address: string, form: Record<string, string>) => {
  const answer = await request.post(address, { form, headers: { origin: site().url }, maxRedirects: 0 })
  expect([answer.status(), address]).toEqual([303, address])
  return new URL(answer.headers().location!, address).href
}

test.beforeAll(async ({ playwright }) => {
  request = await playwright.request.newContext({ extraHTTPHeaders: fromSomewhere() })
  const edition = await makeOpenCampaign(slug)
  const signed = await request.post(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
    data: {
      ...{ kind: 'organization', organization: 'Scanned Club (invented)', name: 'Officer Invented' },
      ...{ title: 'Chair', email: officer, country: 'PT', consent: true, edition },
    },
  })
  expect(signed.status()).toBe(202)
  mails.confirm = await newestMail(officer)
})
test.afterAll(() => request.dispose())

test('of a signature that waits for its confirmation', async ({ browser }) => {
  const before = await standingOf(slug)
  for (const page of ['confirm', 'never-again'] as const) {
    const link = linkIn(mails.confirm!, page)
    expect(await pressEverything(browser, link)).toBeGreaterThan(0)
    expect(await standingOf(slug), page).toEqual(before)
  }
})

test('every kind of mail is opened, and every kind of page pressed', async ({ browser }) => {
  test.slow()
  const own = await post(linkIn(mails.confirm!, 'confirm'), { code: codeIn(mails.confirm!) })
  const page = own.split('?')[0]!
  await newestMail(officer, 2)
  await post(page, { action: 'colleague', colleague: 'second@scanned-club.example', colleagueRole: 'Chair' })
  await post(page, { action: 'address', email: 'moved@scanned-club.example' })
  const invitation = await inviteByMail(slug, { organization: 'Scanned Guild', email: contact })
  mails.countersign = await newestMail('second@scanned-club.example')
  mails.address = await newestMail('moved@scanned-club.example')
  mails.invitation = await newestMail(contact)
  mails['invitation-reminder'] = await remind(slug, contact)
  const asked = (await signInMails(ORGANIZER.email)).length
  await post(`${site().url}/sign-in`, { email: ORGANIZER.email })
  mails['sign-in'] = await newestSignIn(ORGANIZER.email, asked)
  const ownPages = await mailOwnPages(slug, officer)

  const all = [...Object.entries(mails), ...ownPages.map((mail) => ['signature-link', mail] as const)]
  const links = all.flatMap(([template, mail]) => {
    const page = LEADS_TO[template as keyof typeof LEADS_TO]!
    return [linkIn(mail, page), ...(page === 'sign-in' ? [] : [linkIn(mail, 'never-again')])]
  })
  expect(invitation).toBe(links.find((link) => link.includes('/invitation/')))
  const before = await standingOf(slug)
  await openEach(browser, [...new Set(links)])
  expect(await standingOf(slug)).toEqual(before)

  const kinds = new Map(links.map((link) => [new URL(link).pathname.split('/').at(-2)!, link]))
  expect([...kinds.keys()].sort()).toEqual(
    ['confirm', 'countersign', 'invitation', 'never-again', 'new-address', 'sign-in', 'signature'].sort(),
  )
  const asking = ['confirm', 'countersign', 'address', 'invitation'] as const
  const pressed = [
    ...[...kinds].filter(([kind]) => kind !== 'signature'),
    ...asking.map(
      (template) => [`never again, of ${template}`, linkIn(mails[template]!, 'never-again')] as const,
    ),
    // At last, because a button there stops the change of address whose link is pressed above.
    ['signature', kinds.get('signature')!] as const,
  ]
  for (const [kind, link] of pressed) {
    expect(await pressEverything(browser, link), kind).toBeGreaterThan(0)
    expect.soft(await standingOf(slug), kind).toEqual(before)
  }
})
