import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { importFile } from '@/testing/import'
import { ORGANIZATION, signed, startCampaign, type TestCampaign } from '@/testing/signer'
import { openQueue } from './queries'

useTestDatabase()

/** Invented names, and for each how somebody else writes it. */
const SPELLINGS: [string, string][] = [
  ['Bridge Friends', 'BRIDGE FRIENDS'],
  ['The River Trust', 'River Trust'],
  ['Société Imaginée', 'Societe imaginee'],
  ['Green Meadow Alliance (GMA)', 'Green Meadow Alliance'],
  ['Harbor-Watch', 'Harbor Watch'],
  ['Waldverein Musterstadt e.V.', 'Waldverein Musterstadt'],
  ['Lake & Shore', 'Lake and Shore'],
  ['Fundación Inventada', 'La Fundacion Inventada'],
  ['World Orchard Network [WON]', 'WON'],
  ['Lantern Works Ltd.', 'Lantern Works'],
]
/** Real namesakes of nobody: alike, and still two organizations each. */
const NAMESAKES = ['River Trust (Northland)', 'River Trust (Southland)']

let people = 0
const join = (campaign: TestCampaign, organization: string) => {
  people += 1
  return signed(campaign, { ...ORGANIZATION, organization, email: `officer@o${people}.example` })
}

async function similarByName(campaign: TestCampaign): Promise<Map<string, string[]>> {
  const rows = await sql()<{ id: string }[]>`select id from signatures where campaign_id = ${campaign.id}`
  const organizer = await makeOrganizer()
  const found = new Map<string, string[]>()
  for (const { id } of rows) {
    const queue = await openQueue(organizer, campaign.slug, id)
    if (typeof queue === 'string' || queue.item?.id !== id) throw new Error('not in the queue')
    found.set(queue.item.fields.organization!, queue.item.similar.map(({ fields }) => fields.organization!)) // prettier-ignore
  }
  return found
}

test('other spellings are proposed beside the first, none is merged, namesakes survive', async () => {
  const campaign = await startCampaign('spellings')
  for (const [one] of SPELLINGS) await join(campaign, one)
  for (const [, other] of SPELLINGS) await join(campaign, other)
  for (const name of NAMESAKES) await join(campaign, name)
  const similar = await similarByName(campaign)
  for (const [one, other] of SPELLINGS) expect(similar.get(other), other).toContain(one)
  expect(similar.get('River Trust (Southland)')).toContain('River Trust (Northland)')
  expect(similar.size).toBe(2 * SPELLINGS.length + NAMESAKES.length)
  const [kept] = await sql()<{ n: number }[]>`
    select count(*)::int as n from signatures where campaign_id = ${campaign.id} and withdrawn_at is null`
  expect(kept!.n).toBe(2 * SPELLINGS.length + NAMESAKES.length)
  // Nobody is proposed who only looks a little alike.
  for (const [one] of SPELLINGS) expect(similar.get(one), one).toEqual([])
}, 60_000)

test('what an import put on the list is found too', async () => {
  const campaign = await startCampaign('imported-alike')
  await importFile(
    await makeOrganizer(),
    campaign.slug,
    'Organization\nThe Orchard Society (TOS)\nAnother Body\n',
  )
  await join(campaign, 'Orchard Society')
  const queue = await openQueue(await makeOrganizer(), campaign.slug, null)
  expect(queue).toMatchObject({ item: { similar: [{ published: true, fields: { organization: 'The Orchard Society (TOS)' } }] } }) // prettier-ignore
})

test('a mailbox at a domain that passes for another on the list is flagged, whatever the names', async () => {
  const campaign = await startCampaign('domains-alike')
  const domains = {
    'First Body': 'heron-society.example',
    'A zero for the o': 'her0n-society.example',
    'One letter more': 'heron-sociiety.example',
    'Two letters swapped': 'heron-soceity.example',
    'Another ending': 'heronsociety.test',
    'Of nobody else': 'egret-society.example',
    'Chapter 1': 'chapter-1.example',
    'Chapter 21': 'chapter-21.example',
  }
  for (const [organization, domain] of Object.entries(domains))
    await signed(campaign, { ...ORGANIZATION, organization, email: `officer@${domain}` })
  const similar = await similarByName(campaign)
  for (const name of Object.keys(domains).slice(1, 5)) expect(similar.get(name), name).toContain('First Body')
  for (const name of Object.keys(domains).slice(5)) expect(similar.get(name), name).toEqual([])
  const [kept] =
    await sql()`select count(*)::int as kept from likenesses l join signatures s on s.id = l.signature_id
    where s.campaign_id = ${campaign.id} and encode(likeness, 'escape') like '%heron%'`
  expect(kept).toEqual({ kept: 0 })
})
