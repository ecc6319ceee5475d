import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { stopInvitation } from '@/domain/invitation/stop-invitation'
import { findOfficerPage } from '@/domain/proof/officer-page'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { correctSignature } from '@/domain/signature/rights/correct-signature'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { invite } from '@/testing/invitation'
import { ORGANIZATION, shownNames, signed, signedAndChecked, startCampaign } from '@/testing/signer'
import { newestId, signInvited, vouched } from '@/testing/vouched'
import { approveSignature } from './approve'
import { openItem } from './item'
import { holdForReason } from './set-aside'

// Where proofs, checks and the review meet: what is proven is listed, and nothing doubtful by itself.

useTestDatabase()

const NO_CHECK = { source: '', note: '' }
const REGISTER = { source: 'Register 7', note: '' }

const organizerProofs = (id: string) => sql()`
  select from proofs where signature_id = ${id} and method = 'organizer' and voided_at is null`

test('under a rule that lets the invitation vouch, an invited organization is listed once its code is typed', async () => {
  const campaign = await vouched('vouched')
  const { confirm } = await signInvited(campaign, 'River Trust')
  expect(await shownNames(campaign)).toEqual([])
  await confirm()
  expect(await shownNames(campaign)).toEqual(['River Trust'])
})

test('an invited organization that types its code on the page after signing is listed as well', async () => {
  const campaign = await vouched('vouched-on-page')
  const { confirmOnPage } = await signInvited(campaign, 'River Trust')
  expect(await confirmOnPage()).toHaveProperty('signatureToken')
  expect(await shownNames(campaign)).toEqual(['River Trust'])
  const proven = await sql()<{ method: string }[]>`
    select method from proofs where signature_id = ${await newestId(campaign)} order by method`
  expect(proven.map(({ method }) => method)).toEqual(['invitation', 'mailbox'])
})

test('an invitation proves nothing about another name, and under that of another one that was asked it waits for a human', async () => {
  const campaign = await vouched('vouched-other-name')
  const { confirm } = await signInvited(campaign, 'River Trust', 'Grand National Bank')
  const { signatureToken: own } = (await confirm()) as { signatureToken: string }
  expect(await shownNames(campaign)).toEqual([])
  expect((await openItem(campaign.id, await newestId(campaign)))!.invitedAs).toBe('River Trust')
  expect(await findOfficerPage(own)).toMatchObject({ invitedAs: 'River Trust', missing: ['second'] })

  const other = await vouched('vouched-another-asked')
  await invite(other, { organization: 'Grand National Bank', email: 'a@bank.example' })
  await (await signInvited(other, 'River Trust', 'Grand National Bank')).confirm()
  expect(await shownNames(other)).toEqual([])
  expect(await openItem(other.id, await newestId(other))).toMatchObject({
    heldAt: null,
    flags: [{ reason: 'uninvited' }],
  })
})

test('who corrects the name of a listed one into that of another one that was asked waits for a human', async () => {
  const campaign = await vouched('vouched-corrected')
  await invite(campaign, { organization: 'Grand National Bank', email: 'a@bank.example' })
  const confirmed = await (await signInvited(campaign, 'River Trust')).confirm()
  expect(await shownNames(campaign)).toEqual(['River Trust'])
  const { signatureToken: own } = confirmed as { signatureToken: string }
  expect(await correctSignature(own, { organization: 'Grand National Bank' })).toBe('done')
  expect(await shownNames(campaign)).toEqual([])
  expect(await openItem(campaign.id, await newestId(campaign))).toMatchObject({
    heldAt: null,
    flags: [{ reason: 'uninvited' }],
  })
})

test('an invitation that was stopped before the code was typed proves nothing', async () => {
  const campaign = await vouched('vouched-stopped')
  const { id, confirm } = await signInvited(campaign, 'River Trust')
  expect(await stopInvitation(await makeOrganizer(), campaign.slug, id)).toBe('done')
  await confirm()
  expect(await shownNames(campaign)).toEqual([])
})

test('one that looks like another is not listed by its proofs alone, and is by an approval without a source', async () => {
  const campaign = await vouched('looks-alike')
  await signedAndChecked(campaign, { organization: 'The River Trust' })
  const { confirm } = await signInvited(campaign, 'River Trust')
  await confirm()
  expect(await shownNames(campaign)).toEqual(['The River Trust'])
  const id = await newestId(campaign)
  expect(await approveSignature(await makeOrganizer(), campaign.slug, id, NO_CHECK)).toBe('done')
  expect((await shownNames(campaign)).toSorted()).toEqual(['River Trust', 'The River Trust'])
  expect(await organizerProofs(id)).toHaveLength(0)
})

test('an organizer’s own check lists one that looks like another: a human has seen it', async () => {
  const campaign = await startCampaign('looks-alike-checked')
  await signedAndChecked(campaign, { organization: 'The River Trust' })
  await signed(campaign, { ...ORGANIZATION, organization: 'River Trust', email: 'a@rivertrust.example' })
  expect(await recordCheck(await makeOrganizer(), campaign.slug, await newestId(campaign), REGISTER)).toBe(
    'done',
  )
  expect(await shownNames(campaign)).toHaveLength(2)
})

test('of one that is held no check is kept; an approval with a source lets it go and lists it', async () => {
  const campaign = await startCampaign('held-and-checked')
  const organizer = await makeOrganizer()
  await signed(campaign, ORGANIZATION)
  const id = await newestId(campaign)
  expect(await holdForReason(organizer, campaign.slug, id, 'doubtful')).toBe('done')
  expect(await recordCheck(organizer, campaign.slug, id, REGISTER)).toBe('signature-held')
  expect(await organizerProofs(id)).toHaveLength(0)
  expect(await approveSignature(organizer, campaign.slug, id, NO_CHECK)).toBe('source-required')
  expect(await approveSignature(organizer, campaign.slug, id, REGISTER)).toBe('done')
  expect(await shownNames(campaign)).toEqual([ORGANIZATION.organization])
  expect(await organizerProofs(id)).toHaveLength(1)
})

test('a proven one that was held is refused while the list has the organization by another signature', async () => {
  const campaign = await vouched('held-and-overtaken')
  const organizer = await makeOrganizer()
  await signedAndChecked(campaign, { organization: 'The River Trust' })
  const { confirm } = await signInvited(campaign, 'River Trust')
  await confirm()
  const id = await newestId(campaign)
  expect(await holdForReason(organizer, campaign.slug, id, 'doubtful')).toBe('done')
  await signed(campaign, { ...ORGANIZATION, organization: 'River Trust', email: 'a@rivertrust.example' })
  // Asked, but not by its link: that one is held, and a reviewer decides for it.
  expect(await approveSignature(organizer, campaign.slug, await newestId(campaign), REGISTER)).toBe('done')
  expect(await approveSignature(organizer, campaign.slug, id, NO_CHECK)).toBe('organization-listed')
  const [held] = await sql()`select held_at from signatures where id = ${id}`
  expect(held!.heldAt).not.toBeNull()
  expect(await shownNames(campaign)).toHaveLength(2)
})
