import { expect, test } from '@playwright/test'
import { makeOpenCampaign } from './campaign'
import { ORGANIZER } from './cast'
import { linkIn, mailsTo, newestMail, newestSignIn, signInMails } from './mail'
import { fromSomewhere } from './sender'
import { site } from './site'
import { countsOf, openBrowser } from './steps'

// Mail scanners open every link, some in a real browser with JavaScript. Nothing may happen.

const slug = 'mailed-links'
const email = 'scanned@example.net'
const STAY = 5_000

test('every mailed link, opened in a browser with JavaScript and left alone, changes nothing', async ({
  browser,
}) => {
  const edition = await makeOpenCampaign(slug)
  const sign = () =>
    fetch(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...fromSomewhere() },
      body: JSON.stringify({
        kind: 'person',
        name: 'Scanned Mail',
        email,
        country: 'PT',
        listed: true,
        consent: true,
        edition,
      }),
    })
  expect((await sign()).status).toBe(202)
  const mail = await newestMail(email)
  const scanner = await openBrowser(browser)
  const visit = async (link: string) => {
    const page = await scanner.context().newPage()
    await page.goto(link)
    await page.waitForTimeout(STAY)
    await page.close()
  }
  await Promise.all([visit(linkIn(mail, 'confirm')), visit(linkIn(mail, 'never-again'))])
  expect(await countsOf(slug)).toEqual({ organizations: 0, people: 0, unlisted: 0 })

  const confirmed = await fetch(linkIn(mail, 'confirm'), { method: 'POST', redirect: 'manual' })
  expect(confirmed.status).toBe(303)
  expect(confirmed.headers.get('location')).toMatch(/\/signature\/[\w-]{43}/)
  const second = await newestMail(email, 2)
  await Promise.all([visit(linkIn(second, 'signature')), visit(linkIn(second, 'never-again'))])
  expect(await countsOf(slug)).toEqual({ organizations: 0, people: 1, unlisted: 0 })

  const before = (await signInMails(ORGANIZER.email)).length
  await fetch(`${site().url}/sign-in`, {
    method: 'POST',
    headers: { origin: site().url },
    body: new URLSearchParams({ email: ORGANIZER.email }),
  })
  const link = linkIn(await newestSignIn(ORGANIZER.email, before), 'sign-in')
  await visit(link)
  const page = await scanner.context().newPage()
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto(link)
  // Where nobody asked for it, the link asks whose it is: a press alone signs nobody in and uses nothing up.
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('This link was made for another address.').first()).toBeVisible()
  await page.getByLabel('Email address').fill(ORGANIZER.email.toUpperCase())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/desk/)

  // Used up, it still knows whom to mail a new one, whether it is opened or pressed.
  const pressed = await fetch(link, { method: 'POST', headers: { origin: site().url }, redirect: 'manual' })
  expect(pressed.headers.get('location')).toBe(new URL(link).pathname)
  expect((await page.goto(link))!.status()).toBe(410)
  await expect(page.getByLabel('Email address')).toHaveValue(ORGANIZER.email)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await page.waitForURL(/\/sign-in\/sent/)
  expect(linkIn(await newestSignIn(ORGANIZER.email, before + 1), 'sign-in')).not.toBe(link)
  await scanner.context().close()
})

test('the links of a change of address and of a search for lost links change nothing either', async ({
  browser,
}) => {
  const own = linkIn(await newestMail(email, 2), 'signature')
  const post = (address: string, form: Record<string, string>) =>
    fetch(address, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
  const moving = 'scanned.moving@example.net'
  expect((await post(own, { action: 'address', email: moving })).status).toBe(303)
  expect((await post(`${site().url}/find-my-signature`, { email })).status).toBe(303)
  const [asked, found] = [await newestMail(moving), await newestMail(email, 3)]
  const state = async () => {
    const { signature, history } = (await (await fetch(`${own}/data.json`)).json()) as Record<string, object>
    return { signature, history }
  }
  const before = await state()
  expect(before.signature).toMatchObject({ emailAddress: email, newAddresses: [{ emailAddress: moving }] })
  const scanner = await openBrowser(browser)
  const visit = async (link: string) => {
    const page = await scanner.context().newPage()
    await page.goto(link)
    await page.waitForTimeout(STAY)
    await page.close()
  }
  await Promise.all([
    visit(linkIn(asked, 'new-address')),
    visit(linkIn(asked, 'never-again')),
    visit(linkIn(found, 'signature')),
    visit(linkIn(found, 'never-again')),
  ])
  expect(await state()).toEqual(before)
  await scanner.context().close()
})

test('a replayed, foreign, truncated or doubled token is answered in words', async () => {
  const [first] = await mailsTo(email)
  const confirm = linkIn(first!, 'confirm')
  const replay = await fetch(confirm, { method: 'POST', redirect: 'manual' })
  expect([replay.status, replay.headers.get('location')?.includes('/signature/')]).toEqual([303, true])
  const token = confirm.split('/').at(-1)!
  for (const wrong of [token.slice(1), token + token, 'x'.repeat(43), '%00', token.toLowerCase() + '=']) {
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`${site().url}/confirm/${wrong}`, { method, redirect: 'manual' })
      expect([400, 404]).toContain(answer.status)
      expect(await answer.text()).toMatch(/<h1/)
    }
  }
  expect(await countsOf(slug)).toEqual({ organizations: 0, people: 1, unlisted: 0 })
})
