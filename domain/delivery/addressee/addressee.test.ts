import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { paths } from '@/paths'
import { makeCampaign, makeOrganizer, readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { delivered } from '@/testing/delivery'
import { signed, signedAndChecked } from '@/testing/signer'
import { findDelivery } from '../desk-queries'
import { findDeskDelivery, listPublished, listReceipts } from '../receipt/queries'
import { RECEIPT_LIMITS } from '../receipt/receipt'
import { confirmReceipt, publishReceipt } from '../receipt/settle-receipt'
import { attachToAnswer } from './attach-answer'
import { answerDelivery, pressReceived } from './bring'
import { listBrought } from './brought'
import { findAddresseeDesk } from './find-desk'
import { endLink, findLink, makeLink, replaceLink } from './link'
import { listDelivered } from './list-delivered'

useTestDatabase()

async function start(slug: string) {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, slug)
  await signed(campaign, { email: 'a@example.net', name: 'Ada Invented', country: 'PT' })
  await signed(campaign, { email: 'b@example.net', name: 'Bo Invented', country: 'FR' })
  await signedAndChecked(campaign)
  const { id } = await delivered(organizer, slug)
  expect(await makeLink(organizer, slug, id)).toBe('done')
  const tokenOf = async () => (await findLink((await findDeskDelivery(organizer, slug, id))!))?.token
  return { organizer, campaign, slug, id, tokenOf, token: (await tokenOf())! }
}

test('making the link twice, even at once, gives the same one; replaced or ended it leads nowhere', async () => {
  const { organizer, slug, id, tokenOf, token } = await start('link')
  await Promise.all([makeLink(organizer, slug, id), makeLink(organizer, slug, id)])
  expect(await tokenOf()).toBe(token)
  expect(await findAddresseeDesk(token)).toMatchObject({ slug, number: 1 })
  expect(await replaceLink(organizer, slug, id)).toBe('done')
  const next = (await tokenOf())!
  expect(await findAddresseeDesk(token)).toBeNull()
  expect(await findAddresseeDesk(next)).toMatchObject({ number: 1 })
  for (let time = 0; time < 2; time += 1) expect(await endLink(organizer, slug, id)).toBe('done')
  expect(await findAddresseeDesk(next)).toBeNull()
  expect(await tokenOf()).toBeUndefined()
  expect(await pressReceived(next, 'Mayor')).toBe('link-unknown')
  const stored = await sql()<{ sealed: Buffer }[]>`select sealed from addressee_links`
  for (const { sealed } of stored) expect(sealed.toString('latin1')).not.toContain(token)
})

test('received is pressed twice and noted once, and public only when an organizer confirmed and published it', async () => {
  const { organizer, campaign, slug, id, token } = await start('received')
  const first = await pressReceived(token, 'Office of the Mayor')
  expect(await pressReceived(token, ' office of  the mayor ')).toEqual(first)
  const mails = (await readOutbox(campaign.id)).filter(({ template }) => template === 'receipt-team')
  expect(mails).toEqual([
    { template: 'receipt-team', to: organizer.email, token: '', next: paths.deskReceipts(slug, id) },
  ])
  expect(await findDelivery(organizer, slug, id)).toMatchObject({ waiting: 1 })
  const [one] = await listReceipts((await findDeskDelivery(organizer, slug, id))!)
  expect(one).toMatchObject({ kind: 'received', by: 'addressee', confirmedAt: null, publishedAt: null })
  const place = { slug, id, receipt: one!.id }
  expect(await publishReceipt(organizer, place)).toBe('receipt-not-confirmed')
  expect(await confirmReceipt(organizer, place)).toBe('done')
  expect(await findDelivery(organizer, slug, id)).toMatchObject({ waiting: 0 })
  expect(await listPublished(id)).toEqual([])
  expect(await publishReceipt(organizer, place)).toBe('done')
  expect(await listPublished(id)).toMatchObject([{ office: 'Office of the Mayor', by: 'addressee' }])
})

test('an answer takes a file until it is confirmed, and only through the link it came by', async () => {
  const { organizer, slug, id, token, tokenOf } = await start('answered')
  const form = {
    office: 'Council',
    words: 'We will think about it.',
    on: new Date().toISOString().slice(0, 10),
  }
  expect(await answerDelivery(token, { ...form, on: '2000-01-01' })).toEqual({ faults: { on: 'day-early' } })
  const made = await answerDelivery(token, form)
  if (typeof made === 'string' || 'faults' in made) throw new Error(JSON.stringify(made))
  const upload = { name: 'reply.txt', bytes: [Buffer.from('We will.')] }
  expect(await attachToAnswer(token, made.id, upload)).toBe('done')
  expect(await listBrought((await findAddresseeDesk(token))!)).toMatchObject([{ fileName: 'reply.txt' }])
  expect(await attachToAnswer(token, 'x', upload)).toBe('answer-unknown')
  await replaceLink(organizer, slug, id)
  expect(await attachToAnswer((await tokenOf())!, made.id, upload)).toBe('answer-unknown')
  expect(await listBrought((await findAddresseeDesk((await tokenOf())!))!)).toEqual([])
})

test('a link that leaked fills no table, and its successor is free again', async () => {
  const { organizer, slug, id, token, tokenOf } = await start('leaked')
  for (let time = 0; time < RECEIPT_LIMITS.behindLink; time += 1)
    expect(await pressReceived(token, `Office ${time}`)).toHaveProperty('id')
  expect(await pressReceived(token, 'Once more')).toBe('too-many')
  expect(await pressReceived(token, 'Office 1')).toHaveProperty('id')
  await replaceLink(organizer, slug, id)
  expect(await pressReceived((await tokenOf())!, 'Once more')).toHaveProperty('id')
})

test('staff look through the frozen list by name, country and kind, a page at a time', async () => {
  const { id } = await start('names')
  const names = async (filter: Parameters<typeof listDelivered>[1], cursor: string | null = null) => {
    const page = await listDelivered(id, filter, cursor, 2)
    return { names: page.items.map((one) => one.organization ?? one.name), next: page.next }
  }
  const first = await names({})
  expect(first).toEqual({ names: ['Invented Society', 'Ada Invented'], next: 'p1' })
  expect(await names({}, first.next)).toEqual({ names: ['Bo Invented'], next: null })
  expect((await names({ country: 'FR' })).names).toEqual(['Bo Invented'])
  expect((await names({ q: 'ADA' })).names).toEqual(['Ada Invented'])
  expect((await names({ q: '%' })).names).toEqual([])
  expect((await names({ kind: 'organization', area: 'Europe' })).names).toEqual([])
})
