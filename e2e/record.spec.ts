import { type Browser, expect, test } from '@playwright/test'
import { closeDatabase } from '@/db/client'
import { closeCampaign } from '@/domain/campaign/close-campaign'
import { deliver } from '@/domain/delivery/deliver'
import { prepareDelivery } from '@/domain/delivery/prepare-delivery'
import { findOrganizer } from '@/domain/team/add-organizer'
import { NOW, workCheaply } from '@/testing/delivery'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { ORGANIZER } from './cast'
import { site } from './site'
import { signAndConfirm } from './signers'
import { openBrowser, PHONE, signIn } from './steps'

// What became of a delivery: its public record, the addressee's desk behind its link, receipt and answer.

const SLUG = 'delivered-and-answered'
const PDF = { name: 'answer.html', mimeType: 'text/html', buffer: Buffer.from('%PDF-1.7 an invented answer') }

/** A closed letter with two signatories and a final delivery, by the verbs that the desk uses. */
async function makeDelivered(browser: Browser): Promise<string> {
  const edition = await makeOpenCampaign(SLUG)
  await signAndConfirm(browser, SLUG, edition, [
    { name: 'Ada Invented', email: 'ada@example.net', country: 'PT' },
    { name: 'Bo Invented', email: 'bo@example.net', country: 'FR' },
  ])
  Object.assign(process.env, site().environment)
  const organizer = { ...(await findOrganizer(ORGANIZER.email))!, signedInAt: new Date() }
  await closeCampaign(organizer, SLUG)
  const asked = await prepareDelivery(organizer, SLUG, NOW)
  if (typeof asked === 'string') throw new Error(asked)
  // The site's own worker may be the one that builds it.
  await expect(async () => {
    await workCheaply()
    expect(await deliver(organizer, SLUG, asked.id)).toBe('done')
  }).toPass({ timeout: 60_000 })
  await closeDatabase()
  return asked.id
}

test('a delivery is received twice and answered behind its link, and its record says so once that is published', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const id = await makeDelivered(browser)
  const desk = await openBrowser(browser)
  await signIn(desk)
  await desk.goto(`/desk/campaigns/${SLUG}/deliveries/${id}/link`)
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Make a link' }).click()
  const link = await desk.getByLabel('Link for the addressee').inputValue()
  expect(link).toContain('/deliveries/')

  const staff = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
  await staff.goto(link)
  await expectNoSidewaysScroll(staff)
  await staff.getByRole('button', { name: 'We received it' }).click()
  await expect(staff.getByRole('alert').first()).toContainText('Enter a name.')
  for (const office of ['Office of the Mayor', 'office of the mayor']) {
    const again = staff.getByText('Confirm it for another office')
    if (await again.isVisible()) await again.click()
    await staff.getByLabel('Name of your office').first().fill(office)
    await staff.getByRole('button', { name: 'We received it' }).click()
    await expect(staff.getByText('The organizers can see that you received it.')).toBeVisible()
  }
  await expect(staff.getByText('Receipt confirmed by')).toHaveCount(1)
  await staff.getByLabel('Country').selectOption('FR')
  await staff.getByRole('button', { name: 'Search' }).click()
  await expect(staff.getByText('Bo Invented')).toBeVisible()
  await expect(staff.getByText('Ada Invented')).toBeHidden()

  await staff.getByLabel('Name of your office').last().fill('Town council')
  await staff.getByLabel('Your answer').fill('We will keep it open.')
  await staff.getByRole('button', { name: 'Send answer' }).click()
  await expect(staff.getByText('Enter the date').first()).toBeVisible()
  await expect(staff.getByLabel('Your answer')).toHaveValue('We will keep it open.')
  await staff.getByLabel('Date of the answer').fill(new Date().toISOString().slice(0, 10))
  await staff.getByRole('button', { name: 'Send answer' }).click()
  await expect(staff.getByText('The organizers have your answer.')).toBeVisible()
  await expect(staff.getByRole('listitem').filter({ hasText: 'We will keep it open.' })).toBeVisible()
  await staff.getByLabel('File', { exact: true }).setInputFiles({ ...PDF, buffer: Buffer.from('<html>') })
  await staff.getByRole('button', { name: 'Add file' }).click()
  await expect(staff.getByText('The file is no PDF').first()).toBeVisible()
  await staff.getByLabel('File', { exact: true }).setInputFiles(PDF)
  await staff.getByRole('button', { name: 'Add file' }).click()
  await expect(staff.getByText('The file was added to your answer.')).toBeVisible()

  const record = await openBrowser(browser)
  await record.goto(`/campaigns/${SLUG}/deliveries/1`)
  await expect(record.getByText('No receipt and no answer have been published yet.')).toBeVisible()
  for (const place of [`${SLUG}/deliveries/${id}`, `${SLUG}/deliveries`, SLUG]) {
    await desk.goto(`/desk/campaigns/${place}`)
    await expect(desk.getByText('Delivery 1: 2 receipts or answers are waiting for you.')).toBeVisible()
  }
  await desk.getByRole('link', { name: 'See receipts and answers' }).click()
  await expectAccessible(desk)
  await expect(desk.getByRole('button', { name: 'Add file' })).toHaveCount(0)
  for (const kind of ['Answer from', 'Receipt confirmed by']) {
    const item = desk.getByRole('listitem').filter({ hasText: kind })
    await item.getByRole('button', { name: 'It was really them' }).click()
    await item.getByRole('button', { name: 'Publish' }).click()
    await expect(desk.getByText('It’s on the public record.')).toBeVisible()
  }
  await expect(async () => {
    await record.reload()
    await expect(record.getByText('We will keep it open.')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(record.getByText('Office of the Mayor')).toBeVisible()
  await expectAccessible(record)
  await expectNoSidewaysScroll(record)

  const answer = await record.request.get(
    (await record.getByRole('link', { name: 'answer.html.pdf' }).getAttribute('href'))!,
  )
  expect(await answer.body()).toEqual(PDF.buffer)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^attachment/),
    'x-content-type-options': 'nosniff',
  })
  const csv = await record.request.get(`/campaigns/${SLUG}/deliveries/1/files/signatories.csv`)
  expect(await csv.text()).toContain('Bo Invented')
  expect(csv.headers()).toMatchObject({
    etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
    'access-control-allow-origin': '*',
  })
  for (const path of [
    'deliveries/2',
    'deliveries/x',
    'deliveries/1/files/letter.exe',
    'deliveries/1/files/%00',
  ])
    expect([400, 404]).toContain((await record.request.get(`/campaigns/${SLUG}/${path}`)).status())

  for (const page of ['', '/press']) {
    await record.goto(`/campaigns/${SLUG}${page}`)
    await expect(record.getByText(/^Answer from Town council, \d/).filter({ visible: true })).toHaveCount(1)
  }
  // On a phone it stands under the title.
  await record.setViewportSize(PHONE.viewport)
  await record.goto(`/campaigns/${SLUG}`)
  await expect(record.locator('.in-brief')).toContainText('Answer from Town council')
  await expect(record.locator('.in-brief')).toBeInViewport()
  await record.goto(`/de/campaigns/${SLUG}`)
  await record.getByRole('link', { name: 'der Nachweis' }).click()
  await expect(record.getByRole('heading', { name: 'Übergabe 1' })).toBeVisible()
  await staff.goto(`${link}?q=%27&country=zz`)
  await expect(staff.getByText('The search was ignored')).toBeVisible()
  await expect(staff.getByText('The country was ignored')).toBeVisible()
  await staff.getByLabel('Your answer').fill('A second answer, typed for an hour.')
  await desk.goto(`/desk/campaigns/${SLUG}/deliveries/${id}/link`)
  await desk.getByRole('button', { name: 'End it' }).click()
  await expect(desk.getByText('It leads nowhere now.')).toBeVisible()
  await staff.getByRole('button', { name: 'Send answer' }).click()
  await expect(staff.getByRole('heading', { name: 'This link doesn’t lead to a delivery' })).toBeVisible()
  await expect(staff.getByRole('textbox', { name: 'What you typed' })).toHaveValue(
    'A second answer, typed for an hour.',
  )
})
