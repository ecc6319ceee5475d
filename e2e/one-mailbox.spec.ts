import { expect, test } from '@playwright/test'
import { expectAccessibleMarkup } from './accessible'
import { makeOpenCampaign } from './campaign'
import { linkIn, newestMail } from './mail'
import { site } from './site'
import { countsOf, openBrowser, PHONE } from './steps'

// A couple with one mailbox, and a crowd on one network; the reader's browser runs no script.

const slug = `one-mailbox-${process.pid}`
let edition: string
test.beforeAll(async () => void (edition = await makeOpenCampaign(slug)))

const sign = (name: string, email: string, sender: string, type = 'application/json') => {
  const fields = { kind: 'person', name, email, country: 'PT', listed: 'true', consent: 'true', edition }
  const json = type === 'application/json'
  return fetch(`${site().url}${json ? `/api/v1/campaigns/${slug}/signatures` : `/campaigns/${slug}/sign`}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': type, 'x-forwarded-for': sender, origin: site().url },
    body: json ? JSON.stringify(fields) : new URLSearchParams(fields).toString(),
  })
}

test('two who share a mailbox are told the rule, choose, and the other link says whose name stands', async ({
  browser,
}) => {
  const email = 'couple@example.net'
  await sign('Jane Roe', email, '10.90.0.1')
  const jane = linkIn(await newestMail(email), 'confirm')
  await sign('John Roe', email, '10.90.0.1')
  const john = linkIn(await newestMail(email, 2), 'confirm')
  await sign('Jim Roe', email, '10.90.0.1')
  const jim = linkIn(await newestMail(email, 3), 'confirm')
  const page = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
  await page.goto(jane)
  await expect(page.getByText('This mailbox was also used for')).toBeVisible()
  await expect(page.getByText('until then, nothing is lost')).toBeVisible()
  await expectAccessibleMarkup(page)
  await page.getByRole('link', { name: 'Show John Roe instead' }).click()
  await expect(page.locator('#preview + *')).toContainText('John Roe')
  await page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(page).toHaveURL(/\/signature\//)
  expect(await countsOf(slug)).toEqual({ organizations: 0, people: 1, unlisted: 0 })
  await page.goto(john)
  await expect(page.getByRole('heading', { name: 'You’ve already confirmed this' })).toBeVisible()
  await page.goto(jim)
  await expect(page.getByRole('heading', { name: 'This mailbox has already signed' })).toBeVisible()
  await expect(page.getByText('It confirmed the signature of John Roe.')).toBeVisible()
  await expectAccessibleMarkup(page)
  await page.getByRole('button', { name: 'Open my page' }).click()
  await expect(page.getByText('Signature number 1')).toBeVisible()
  await page.context().close()
})

test('a crowd on one network is held and told when, then refused with everything kept', async ({
  browser,
}) => {
  const sender = '10.91.0.1'
  // Each counts as none to two, by chance: after 60, hardly ever one goes at once.
  for (let guest = 0; guest < 60; guest += 1)
    await sign('Invented Guest', `guest-${guest}@example.net`, sender)
  const held = (await (await sign('Invented Guest', 'held@example.net', sender)).json()) as {
    next: string
    mailAfter: string
  }
  expect(new Date(held.mailAfter).getTime()).toBeGreaterThan(Date.now())
  for (let guest = 0; guest < 30; guest += 1)
    await sign('Invented Guest', `crowd-${guest}@example.net`, sender)
  const later = (await (await sign('Invented Guest', 'later@example.net', sender)).json()) as typeof held
  const page = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
  await page.goto(later.next)
  await expect(page.getByText('Yours should go out by about')).toBeVisible()
  await expectAccessibleMarkup(page)
  await page.context().close()
  let refused = await sign('Invented Guest', 'again@example.net', sender)
  for (let guest = 0; refused.status === 202 && guest < 320; guest += 1)
    refused = await sign('Invented Guest', `more-${guest}@example.net`, sender)
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect(await refused.json()).toMatchObject({ error: { code: 'too-many' } })
  const form = await sign('Typed Name', 'typed@example.net', sender, 'application/x-www-form-urlencoded')
  const html = await form.text()
  expect([form.status, Number(form.headers.get('retry-after')) > 0]).toEqual([429, true])
  for (const kept of ['Typed Name', 'typed@example.net', 'Please try again in a few minutes'])
    expect(html).toContain(kept)
})
