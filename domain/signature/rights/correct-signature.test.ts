import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { useTestDatabase } from '@/testing/database'
import { changeShowing } from './change-showing'
import { chooseUpdates } from './choose-updates'
import { correctSignature } from './correct-signature'
import { countByCountry, countFiltered, countSignatures } from '@/domain/signature/list/counts'
import { findOwnSignature } from './own-page'
import { listSignatories } from '@/domain/signature/list/queries'
import {
  eventsOf,
  expectTrueTotals,
  ORGANIZATION,
  check,
  shownNames,
  signed,
  signedAndChecked,
  startCampaign,
} from '@/testing/signer'
import { withdrawSignature } from './withdraw'

useTestDatabase()

test('a person corrects name, title, affiliation and country: list, search and counts follow at once', async () => {
  const campaign = await startCampaign('correct-person')
  const own = await signed(campaign, { name: 'Invnted Signer', country: 'PT' })
  const typed = { name: ' Invented Signer ', title: 'Dr', affiliation: 'Bridge School', country: 'es' }
  expect(await correctSignature(own, typed)).toBe('done')
  const { items } = await listSignatories(campaign.id, { q: 'invented' }, null, 10)
  expect(items).toMatchObject([
    { number: 1, name: 'Invented Signer', title: 'Dr', affiliation: 'Bridge School', country: 'ES' },
  ])
  expect((await listSignatories(campaign.id, { q: 'invnted' }, null, 10)).items).toEqual([])
  expect(await countByCountry(campaign.id)).toEqual([{ country: 'ES', listed: 1 }])
  expect(await countFiltered(campaign.id, { country: 'ES', kind: 'person' })).toBe(1)
  expect(await countFiltered(campaign.id, { country: 'PT' })).toBe(0)
  await expectTrueTotals(campaign)
  const [event] =
    await sql()`select detail from events where kind = 'signature-corrected' and campaign_id = ${campaign.id}`
  expect(event!.detail).toEqual({ fields: 'name,title,affiliation,country', listed: true })
  expect(await correctSignature(own, typed)).toBe('done')
  expect(await eventsOf(campaign)).toEqual(['signature-confirmed', 'signature-corrected'])
})

test('a hidden person stays hidden and is counted in the corrected country', async () => {
  const campaign = await startCampaign('correct-hidden')
  const own = await signed(campaign, { country: 'PT' })
  await changeShowing(own, 'hide')
  expect(await correctSignature(own, { name: 'Another Spelling', country: 'FR' })).toBe('done')
  expect(await shownNames(campaign)).toEqual([])
  const [total] =
    await sql()`select sum(unlisted)::int as n from totals where campaign_id = ${campaign.id} and country = 'FR'`
  expect(total!.n).toBe(1)
  await expectTrueTotals(campaign)
  await changeShowing(own, 'show')
  expect(await shownNames(campaign)).toEqual(['Another Spelling'])
  await expectTrueTotals(campaign)
})

test('what cannot stand is refused by field, and nothing is changed', async () => {
  const campaign = await startCampaign('correct-faults')
  const own = await signed(campaign)
  expect(await correctSignature(own, { name: '', country: 'Europe', category: 'no-such' })).toEqual({
    faults: { name: 'name-required', country: 'country-unknown', category: 'category-unknown' },
  })
  expect(await shownNames(campaign)).toEqual(['Invented Signer'])
  for (const category of ['no\0such', 'x'.repeat(61), '%'])
    expect(await correctSignature(own, { category })).toEqual({ faults: { category: 'category-unknown' } })
  await withdrawSignature(own)
  expect(await correctSignature(own, { name: 'Too Late' })).toBe('not-possible')
  expect(await correctSignature('x'.repeat(43), { name: 'Nobody' })).toBe('link-unknown')
})

test.each(['organization', 'website'] as const)(
  'an organization that corrects its %s leaves the list, its proofs void, and waits for a new check',
  async (field) => {
    const campaign = await startCampaign(`correct-${field}`)
    const own = await signedAndChecked(campaign)
    expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 1, takenBack: 0 })
    const typed = { organization: 'Invented Society of Bridges', website: 'bridges.example' }
    expect(await correctSignature(own, { [field]: typed[field] })).toBe('done')
    expect(await shownNames(campaign)).toEqual([])
    expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 0, takenBack: 1 })
    const [proof] = await sql()`
      select p.voided_at from proofs p join signatures s on s.id = p.signature_id
      where s.campaign_id = ${campaign.id} and p.method = 'organizer'`
    expect(proof!.voidedAt).toEqual(expect.any(Date))
    expect(await findOwnSignature(own)).toMatchObject({
      publishedAt: null,
      proofs: [],
      fields: { [field]: typed[field] },
    })
    await check(campaign)
    expect(await shownNames(campaign)).toEqual([
      field === 'organization' ? typed.organization : 'Invented Society',
    ])
    expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 1, takenBack: 0 })
    await expectTrueTotals(campaign)
  },
)

test('country, category and officer of an organization void nothing, and the counts move', async () => {
  const campaign = await startCampaign('correct-officer')
  await sql()`
    insert into categories (id, campaign_id, kind, slug, position, heading)
    values (${uuid()}, ${campaign.id}, 'organization', 'unions', 1, '{"en":"Unions"}'),
      (${uuid()}, ${campaign.id}, 'person', 'experts', 1, '{"en":"Experts"}')`
  const own = await signedAndChecked(campaign)
  const typed = { name: 'Second Officer', title: '', country: 'TN', category: 'unions' }
  expect(await correctSignature(own, typed)).toBe('done')
  const { items } = await listSignatories(campaign.id, {}, null, 10)
  expect(items).toMatchObject([
    {
      organization: 'Invented Society',
      country: 'TN',
      category: 'unions',
      proofs: [{ method: 'mailbox' }, { source: 'Register 12' }],
    },
  ])
  expect(await countByCountry(campaign.id)).toEqual([{ country: 'TN', listed: 1 }])
  await expectTrueTotals(campaign)
  expect(await correctSignature(own, { category: 'experts' })).toEqual({
    faults: { category: 'category-unknown' },
  })
  expect(await correctSignature(own, { category: '' })).toBe('done')
  await expectTrueTotals(campaign)
})

test('two signatures for organizations by one officer cannot take one name', async () => {
  const campaign = await startCampaign('correct-twice')
  await signed(campaign, ORGANIZATION)
  const second = await signed(campaign, { ...ORGANIZATION, organization: 'Another Society' })
  expect(await correctSignature(second, { organization: 'invented society' })).toBe('organization-twice')
  expect(await findOwnSignature(second)).toMatchObject({ fields: { organization: 'Another Society' } })
})

test('50 parallel corrections and hidings leave true totals', async () => {
  const campaign = await startCampaign('correct-parallel')
  const own = await signed(campaign)
  const countries = ['PT', 'ES', 'FR', 'TN', 'JP']
  const results = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      index % 3 === 0
        ? changeShowing(own, index % 2 === 0 ? 'hide' : 'show')
        : correctSignature(own, { country: countries[index % 5] }),
    ),
  )
  expect(new Set(results)).toEqual(new Set(['done']))
  await expectTrueTotals(campaign)
})

test('corrections that cross do not wait for each other', async () => {
  const campaign = await startCampaign('correct-crossed')
  const [a, b] = [
    await signed(campaign, { email: 'a@example.net', country: 'PT' }),
    await signed(campaign, { email: 'b@example.net', country: 'ES' }),
  ]
  for (let round = 0; round < 20; round += 1) {
    const [here, there] = round % 2 === 0 ? ['ES', 'PT'] : ['PT', 'ES']
    const results = await Promise.all([
      correctSignature(a, { country: here }),
      correctSignature(b, { country: there }),
    ])
    expect(results).toEqual(['done', 'done'])
  }
  await expectTrueTotals(campaign)
})

test('news are chosen and stopped, each once in the history', async () => {
  const campaign = await startCampaign('news')
  const own = await signed(campaign)
  expect(await chooseUpdates(own, 'news')).toBe('done')
  expect(await chooseUpdates(own, 'news')).toBe('done')
  expect(await findOwnSignature(own)).toMatchObject({ updates: true })
  expect(await chooseUpdates(own, 'no-news')).toBe('done')
  expect(await findOwnSignature(own)).toMatchObject({ updates: false })
  expect(await eventsOf(campaign)).toEqual(['signature-confirmed', 'updates-chosen', 'updates-stopped'])
})
