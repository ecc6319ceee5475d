import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { countersign } from '@/domain/proof/countersign'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { correctSignature } from '@/domain/signature/rights/correct-signature'
import { stateDecision } from '@/domain/signature/rights/state-decision'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { invite } from '@/testing/invitation'
import { askColleagueOf } from '@/testing/officer'
import { ORGANIZATION, shownNames, signed, startCampaign, type TestCampaign } from '@/testing/signer'
import { newestId } from '@/testing/vouched'
import { approveSignature } from './approve'
import { openItem } from './item'

// What two mailboxes at one domain do not get on the list by themselves.

useTestDatabase()

/** Signs with a mailbox there, whose colleague countersigns: all that the rule asks for. */
async function prove(
  campaign: TestCampaign,
  organization: string,
  domain = 'stranger.example',
  website = domain,
) {
  const own = await signed(campaign, { ...ORGANIZATION, organization, website, email: `one@${domain}` })
  const { token, code } = await askColleagueOf(campaign, own, `two@${domain}`)
  expect(await countersign(token, { code, name: 'Second', role: 'Treasurer' })).toBe('done')
  const item = await openItem(campaign.id, await newestId(campaign))
  return { own, item: item!, reasons: item!.flags.map(({ reason }) => reason) }
}

test('with nothing doubtful about it, it is listed', async () => {
  const campaign = await startCampaign('doubtless')
  await prove(campaign, 'River Trust')
  expect(await shownNames(campaign)).toEqual(['River Trust'])
})

test('a website at another domain than the mailbox waits for a human', async () => {
  const campaign = await startCampaign('other-website')
  const { reasons } = await prove(campaign, 'River Trust', 'stranger.example', 'river-trust.example')
  expect(reasons).toEqual(['website'])
  expect(await shownNames(campaign)).toEqual([])
})

test('a second organization at the same domain is shown beside the first', async () => {
  const campaign = await startCampaign('one-domain')
  await prove(campaign, 'River Trust')
  const own = await signed(campaign, { ...ORGANIZATION, organization: 'Bank Union', website: null, email: 'b@mail.stranger.example' }) // prettier-ignore
  expect(own).toBeTruthy()
  const item = await openItem(campaign.id, await newestId(campaign))
  expect(item!.flags.map(({ reason }) => reason)).toEqual(['similar'])
  expect(item!.similar.map(({ fields }) => fields.organization)).toEqual(['River Trust'])
})

test.each([
  'The Gаrden League', // a Cyrillic letter
  'GARDEN LEAGUE Inc.',
  'Garden-League',
  'Garden League (GL)',
])('one that looks like an asked organization waits for a human: %s', async (name) => {
  const campaign = await startCampaign(`asked-${name.length}-${name.codePointAt(5)}`)
  await invite(campaign, { organization: 'Garden League', email: 'office@garden.example' })
  const { item, reasons } = await prove(campaign, name)
  expect(reasons).toEqual(['uninvited'])
  // Its signer is told nothing else than others are.
  expect(item.heldAt).toBeNull()
  expect(await shownNames(campaign)).toEqual([])
})

test.each(['Councіl of Exampletown', 'Council of ExampIetown'])(
  'an addressee’s name in letters that look like it is held: %s',
  async (organization) => {
    const campaign = await startCampaign(`looks-${organization.codePointAt(5)}`)
    await signed(campaign, { ...ORGANIZATION, organization })
    const item = await openItem(campaign.id, await newestId(campaign))
    expect(item).toMatchObject({ heldReason: 'addressee' })
  },
)

test('what is approved or checked is what was seen: nothing that its signer corrected since', async () => {
  const campaign = await startCampaign('seen')
  const organizer = await makeOrganizer()
  const own = await signed(campaign, ORGANIZATION)
  const id = await newestId(campaign)
  const { version: seen } = (await openItem(campaign.id, id))!
  expect(await correctSignature(own, { organization: 'Famous Foundation' })).toBe('done')
  const check = { source: 'Register 7', note: '', seen }
  expect(await approveSignature(organizer, campaign.slug, id, check)).toBe('changed-meanwhile')
  expect(await recordCheck(organizer, campaign.slug, id, check)).toBe('changed-meanwhile')
  expect(await shownNames(campaign)).toEqual([])
  expect(await sql()`select from proofs where signature_id = ${id} and method = 'organizer'`).toEqual([])
  const now = (await openItem(campaign.id, id))!.version
  expect(await approveSignature(organizer, campaign.slug, id, { ...check, seen: now })).toBe('done')
  expect(await shownNames(campaign)).toEqual(['Famous Foundation'])
})

test('who decided, said by one that is listed, stands at once and is shown to a reviewer', async () => {
  const campaign = await startCampaign('decided-later')
  const { own } = await prove(campaign, 'River Trust')
  expect(await stateDecision(own, { body: 'our board', on: '2026-01-02' })).toBe('done')
  expect(await shownNames(campaign)).toEqual(['River Trust'])
  const item = await openItem(campaign.id, await newestId(campaign))
  expect(item!.flags.map(({ reason }) => reason)).toEqual(['added'])
})
