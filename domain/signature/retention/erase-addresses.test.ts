import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { saveKeeping } from '@/domain/campaign/save-keeping'
import { findOpened } from '@/domain/campaign/queries'
import { closeCampaign } from '@/domain/campaign/close-campaign'
import { listCampaignEvents } from '@/domain/event/list-events'
import { findOwnData } from '@/domain/signature/rights/own-data'
import { findOwnSignature } from '@/domain/signature/rights/own-page'
import { requestAddressChange } from '@/domain/signature/rights/request-address-change'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { ORGANIZATION, signed, signedAndChecked, startCampaign } from '@/testing/signer'
import { eraseDueAddresses } from './erase-addresses'

useTestDatabase()

const DAY = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * DAY)

const closed = (id: string, days: number) =>
  sql()`update campaigns set opened_at = ${ago(days + 10)}, closed_at = ${ago(days)} where id = ${id}`

/** A final delivery, of which only the moment matters here. */
const delivered = (id: string, days: number) => sql()`
  insert into deliveries (id, campaign_id, edition_id, number, cutoff_at, asked_at, frozen_at, built_at, final_at, languages)
  select gen_random_uuid(), ${id}, e.id, coalesce((select max(number) from deliveries where campaign_id = ${id}), 0) + 1,
    ${ago(days)}, ${ago(days)}, ${ago(days)}, ${ago(days)}, ${ago(days)}, '["en"]' from editions e where e.campaign_id = ${id}`

const addresses = async (id: string) =>
  (
    await sql()`select from signatures where campaign_id = ${id} and (email is not null or email_index is not null)`
  ).length

test('addresses go 28 days after the last delivery, not a day earlier, and the history says how many', async () => {
  const campaign = await startCampaign('erases-addresses')
  await signed(campaign)
  await signedAndChecked(campaign)
  await closed(campaign.id, 60)
  await delivered(campaign.id, 50)
  await delivered(campaign.id, 27)
  await eraseDueAddresses()
  expect(await addresses(campaign.id)).toBe(2)
  await sql()`update deliveries set final_at = final_at - interval '1 day' where campaign_id = ${campaign.id}`
  expect(await eraseDueAddresses()).toMatchObject({ addresses: 2 })
  expect(await addresses(campaign.id)).toBe(0)
  const left = await sql()`
    select value from proofs p join signatures s on s.id = p.signature_id
    where s.campaign_id = ${campaign.id} and p.method = 'mailbox' and p.value is not null`
  expect(left).toEqual([])
  const events = await listCampaignEvents(campaign.id, 100)
  expect(events.filter(({ kind }) => kind === 'addresses-erased')).toMatchObject([
    { actor: 'system', detail: { count: 2 } },
  ])
  expect(await eraseDueAddresses()).toEqual({ campaigns: 0, addresses: 0 })
})

test('without a delivery they go six months after closing, and an open letter keeps them', async () => {
  const [open, recent, old] = [
    await startCampaign('stays-open'),
    await startCampaign('closed-lately'),
    await startCampaign('closed-long-ago'),
  ]
  for (const campaign of [open, recent, old]) await signed(campaign)
  await closed(recent.id, 170)
  await closed(old.id, 190)
  await eraseDueAddresses()
  expect(await Promise.all([open, recent, old].map(({ id }) => addresses(id)))).toEqual([1, 1, 0])
  expect((await findOpened(open.slug))!.addressesDueAt).toBeNull()
  expect((await findOpened(recent.slug))!.addressesDueAt!.getTime()).toBeGreaterThan(Date.now())
})

test('the own page stays: it says when, and still lets its signer withdraw and erase', async () => {
  const campaign = await startCampaign('own-page-stays')
  const person = await signed(campaign)
  const officer = await signedAndChecked(campaign, ORGANIZATION)
  await closed(campaign.id, 190)
  await eraseDueAddresses()
  const own = await findOwnSignature(person)
  expect(own).toMatchObject({ fields: { name: 'Invented Signer', email: null } })
  expect(own!.campaign.addressesErasedAt).toBeInstanceOf(Date)
  expect(await findOwnData(person)).toMatchObject({ signature: { emailAddress: null } })
  expect(await requestAddressChange(person, 'new@example.net')).toBe('not-possible')
  expect(await findOwnSignature(officer)).toMatchObject({ fields: { organization: 'Invented Society' } })
  expect(await withdrawSignature(person)).toBe('done')
  expect(await eraseSignature(officer)).toMatchObject({ language: 'en' })
  expect(await sql()`select from signatories where campaign_id = ${campaign.id}`).toHaveLength(0)
})

test('who sets the time can shorten it once the letter is open, and never lengthen it', async () => {
  const organizer = await makeOrganizer()
  const { slug, id } = await makeCampaign(organizer, 'shortens')
  const save = (addressDays: number, restDays: number | null) =>
    saveKeeping(organizer, slug, { addressDays, restDays })
  expect(await save(90, null)).toBe('keeping-longer')
  expect(await save(8, null)).toBe('keeping-invalid')
  expect(await save(7, 365)).toBe('done')
  expect(await save(7, null)).toBe('keeping-longer')
  await sql()`update campaigns set opened_at = null where id = ${id}`
  expect(await save(180, null)).toBe('done')
  await sql()`update campaigns set opened_at = now() where id = ${id}`
  expect(await closeCampaign(organizer, slug)).toBe('done')
})
