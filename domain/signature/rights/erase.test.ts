import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { DRAFT, makeOrganizer, readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { confirmSignature } from '@/domain/signature/signing/confirm'
import { countSignatures } from '@/domain/signature/list/counts'
import { listDeskSignatures, streamDeskSignatures } from '@/domain/signature/desk/queries'
import { eraseSignature } from './erase'
import { eraseAddress } from './erase-address'
import { eraseAgain, listErasures } from './erase-again'
import { findOwnData } from './own-data'
import { findOwnSignature } from './own-page'
import { sendConfirmationAgain } from '@/domain/signature/signing/send-again'
import {
  eventsOf,
  expectTrueTotals,
  ORGANIZATION,
  shownNames,
  sign,
  signed,
  signedAndChecked,
  startCampaign,
} from '@/testing/signer'
import { withdrawSignature } from './withdraw'

useTestDatabase()

test('a person erases their signature: name, links and mails go; number and times stay; the fall is explained', async () => {
  const campaign = await startCampaign('erase')
  const own = await signed(campaign, { email: 'erased@example.net' })
  await signed(campaign, { email: 'stays@example.net', name: 'Another Signer' })
  for (const email of ['erased@example.net', 'stays@example.net']) await sign(campaign, { email })
  expect(await eraseSignature(own)).toEqual({ language: 'en' })
  expect(await shownNames(campaign)).toEqual(['Another Signer'])
  expect(await countSignatures(campaign.id)).toMatchObject({ people: 1, withdrawn: 1 })
  const [row] = await sql()`select * from signatures where campaign_id = ${campaign.id} and number = 1`
  expect(row).toMatchObject({
    ...{ name: null, email: null, title: null, affiliation: null },
    ...{ organization: null, website: null },
    ...{ emailIndex: null, organizationIndex: null, area: null, publishedAt: null },
    ...{ number: 1, country: 'PT', confirmedAt: expect.any(Date), erasedAt: expect.any(Date) },
  })
  for (const table of ['tokens', 'outbox', 'signatories']) {
    expect(await sql()`select 1 from ${sql()(table)} where signature_id = ${row!.id}`).toEqual([])
  }
  expect(await sql()`select 1 from mailings where campaign_id = ${campaign.id}`).toHaveLength(1)
  expect(await findOwnSignature(own)).toBeNull()
  expect(await findOwnData(own)).toBeNull()
  expect((await eventsOf(campaign)).at(-1)).toBe('signature-erased')
  await expectTrueTotals(campaign)
})

test('pressed twice it is done; what is no link at all is unknown', async () => {
  const campaign = await startCampaign('erase-twice')
  const own = await signed(campaign)
  const results = await Promise.all(Array.from({ length: 10 }, () => eraseSignature(own)))
  expect(results.filter((result) => typeof result === 'object' && result.language === 'en')).toHaveLength(1)
  expect(results.every((result) => typeof result === 'object')).toBe(true)
  expect(await countSignatures(campaign.id)).toMatchObject({ people: 0, withdrawn: 1 })
  expect(await eraseSignature('cut-off')).toBe('link-unknown')
})

test('what was withdrawn before is erased without another fall; the address may sign again', async () => {
  const campaign = await startCampaign('erase-withdrawn')
  const own = await signed(campaign)
  await withdrawSignature(own)
  expect(await eraseSignature(own)).toEqual({ language: 'en' })
  expect(await countSignatures(campaign.id)).toMatchObject({ people: 0, withdrawn: 1 })
  await signed(campaign)
  expect(await countSignatures(campaign.id)).toMatchObject({ people: 1, withdrawn: 1 })
})

test('an organization goes with what was noted about it and with its record, unless another signature has it', async () => {
  const campaign = await startCampaign('erase-organization')
  const own = await signedAndChecked(campaign)
  const other = await startCampaign('erase-organization-elsewhere')
  const second = await signedAndChecked(other)
  await eraseSignature(own)
  expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 0, withdrawn: 1 })
  const proofs = await sql()`
    select p.* from proofs p join signatures s on s.id = p.signature_id where s.erased_at = p.voided_at`
  const nothing = { source: null, note: null, domain: null, value: null, voidedAt: expect.any(Date) }
  expect(proofs).toMatchObject([nothing, nothing])
  expect(await sql()`select 1 from organizations`).toHaveLength(1)
  await eraseSignature(second)
  expect(await sql()`select 1 from organizations`).toHaveLength(0)
  await expectTrueTotals(campaign)
})

test('an officer’s other signature keeps its count of mails and what was typed for it', async () => {
  const campaign = await startCampaign('erase-one-of-two')
  const person = await signed(campaign, { email: 'officer@society.example' })
  await signed(campaign, ORGANIZATION)
  await sign(campaign, ORGANIZATION)
  await eraseSignature(person)
  const kept = () => sql()`select 1 from mailings where campaign_id = ${campaign.id}`
  expect(await kept()).toHaveLength(1)
  expect(await eraseAddress('officer@society.example')).toBe(1)
  expect(await kept()).toHaveLength(0)
})

test('what was typed when signing once more goes with the signature', async () => {
  const campaign = await startCampaign('erase-typed-again')
  const own = await signed(campaign)
  await sign(campaign)
  const held = () => sql()`
    select 1 from tokens where campaign_id = ${campaign.id} and submitted is not null`
  expect(await held()).toHaveLength(2)
  await eraseSignature(own)
  expect(await held()).toHaveLength(0)
})

test('erased and confirmed at once, by the host or by the signer, nothing of the address is left', async () => {
  const campaign = await startCampaign('erase-confirm')
  for (let round = 0; round < 10; round += 1) {
    const email = `race${round}@example.net`
    const token = await sign(campaign, { email })
    const [confirmed] = await Promise.all([
      confirmSignature(token),
      eraseAddress(email),
      sendConfirmationAgain(token, 'confirm'),
    ])
    if (typeof confirmed === 'object' && 'signatureToken' in confirmed)
      await eraseSignature(confirmed.signatureToken)
    else expect(confirmed).toBe('link-unknown')
  }
  const left = await sql()`
    select 1 from signatures where campaign_id = ${campaign.id} and (email is not null or email_index is not null)`
  expect(left).toEqual([])
  expect(await readOutbox(campaign.id)).toEqual([])
  expect(
    await sql()`select 1 from tokens where campaign_id = ${campaign.id} and signature_id is not null`,
  ).toEqual([])
  await expectTrueTotals(campaign)
})

test('the desk neither shows nor exports what was erased', async () => {
  const campaign = await startCampaign('erase-desk')
  await eraseSignature(await signed(campaign))
  await signed(campaign, { email: 'stays@example.net', name: 'Another Signer' })
  const organizer = await makeOrganizer()
  const listed = await listDeskSignatures(organizer, campaign.slug, {}, null, 100)
  if (typeof listed === 'string') throw new Error(listed)
  expect(listed.items.map(({ fields }) => fields.name)).toEqual(['Another Signer'])
  for (const standing of ['withdrawn', 'listed', 'unlisted', 'waiting', 'pending', 'held'] as const) {
    const some = await listDeskSignatures(organizer, campaign.slug, { standing }, null, 100)
    expect(typeof some !== 'string' && some.items.filter(({ number }) => number === 1)).toEqual([])
  }
  const exported = []
  for await (const batch of streamDeskSignatures({ campaignId: campaign.id, role: 'owner' }, {}))
    exported.push(...batch)
  expect(exported.map(({ number }) => number)).toEqual([2])
})

test('the file holds everything that is kept, also the organizers’ note, and nothing once erased', async () => {
  const campaign = await startCampaign('own-data')
  const own = await signedAndChecked(campaign)
  await sign(campaign, ORGANIZATION)
  const data = (await findOwnData(own))!
  expect(data).toMatchObject({
    letter: {
      ...{ slug: 'own-data', title: DRAFT.title, edition: 1 },
      ...{ editionHash: campaign.edition, languageRead: 'en' },
    },
    signature: {
      ...{ kind: 'organization', number: 1, organization: 'Invented Society', website: 'society.example' },
      ...{ name: 'Officer Invented', title: 'Chair', emailAddress: 'officer@society.example', country: 'PT' },
      ...{ showName: true, news: false, signedAt: expect.any(Date), publishedAt: expect.any(Date) },
    },
    shownOnTheList: {
      organization: 'Invented Society',
      proofs: [{ method: 'mailbox', domain: 'society.example', source: null }, { source: 'Register 12' }],
    },
    checks: [
      { method: 'mailbox', emailAddress: 'officer@society.example' },
      { source: 'Register 12', noteOfTheOrganizers: 'Called them', voidedAt: null },
    ],
    mailsCounted: { lately: 1 },
    neverWriteAgain: null,
  })
  expect((data.letter as { consentSentenceHash: string }).consentSentenceHash).toMatch(/^[0-9a-f]{64}$/)
  expect((data.history as { what: string }[]).map(({ what }) => what)).toEqual([
    'signature-confirmed',
    'organization-checked',
  ])
  expect((data.mails as { template: string }[]).map(({ template }) => template)).toEqual([
    'confirm',
    'confirmed',
    'published',
    'signature-link',
  ])
  expect(JSON.stringify(data)).not.toContain('organizer@example.org')
})

test('what a restored backup brings back is erased again by its list', async () => {
  const campaign = await startCampaign('erase-again')
  const own = await signed(campaign, { email: 'restored@example.net' })
  const [before] = await sql()`select * from signatures where campaign_id = ${campaign.id}`
  await eraseSignature(own)
  const list = await listErasures()
  expect(list).toContain(before!.id)
  await sql()`
    update signatures set name = ${before!.name}, email = ${before!.email}, email_index = ${before!.emailIndex},
      hidden_at = now(), erased_at = null where id = ${before!.id}`
  expect(await eraseAgain([...list, 'no-id', ''])).toBe(1)
  expect(await eraseAgain(list)).toBe(0)
  const [after] = await sql()`select name, email, email_index from signatures where id = ${before!.id}`
  expect(after).toEqual({ name: null, email: null, emailIndex: null })
})
