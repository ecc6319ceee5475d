import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { denySignature } from '@/domain/proof/countersign'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { makeOrganizer, readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { askColleagueOf, makeOfficer } from '@/testing/officer'
import { expectTrueTotals, ORGANIZATION, shownNames, signed, signedAndChecked } from '@/testing/signer'
import { newestId, signInvited, vouched } from '@/testing/vouched'
import { approveSignature } from './approve'
import { askSigner } from './ask'
import { answerQuestion } from './answer-question'
import { openItem } from './item'
import { holdForReason, rejectSignature } from './set-aside'
import { listUndoable, undoDecision } from './undo'

// What undoing a decision gives back: everything that the decision changed, and nothing else.

useTestDatabase()

const NO_CHECK = { source: '', note: '' }
const REGISTER = { source: 'Register 7', note: '' }

/** Proven by its invitation, and flagged because its name looks like another's. */
async function flagged(slug: string) {
  const campaign = await vouched(slug)
  await signedAndChecked(campaign, { organization: 'The River Trust' })
  await (await signInvited(campaign, 'River Trust')).confirm()
  const organizer = await makeOrganizer()
  return { campaign, organizer, slug, id: await newestId(campaign) }
}

const tellsOff = async (campaign: { id: string }) =>
  (await readOutbox(campaign.id)).filter(({ template }) => template === 'taken-back').length

test('undoing the approval of a proven one that was flagged takes it off the list again', async () => {
  const { campaign, organizer, slug, id } = await flagged('undo-flagged')
  expect(await approveSignature(organizer, slug, id, NO_CHECK)).toBe('done')
  expect(await shownNames(campaign)).toHaveLength(2)
  expect(await undoDecision(organizer, slug, undefined)).toEqual({ signatureId: id })
  expect(await shownNames(campaign)).toEqual(['The River Trust'])
  expect((await openItem(campaign.id, id))!.flags).toMatchObject([{ reason: 'similar' }])
  // The news that it is listed had not left.
  expect(await tellsOff(campaign)).toBe(0)
  await expectTrueTotals(campaign)
})

test('undoing that a flagged one was set aside lists it no more than it was', async () => {
  const { campaign, organizer, slug, id } = await flagged('undo-set-aside')
  expect(await holdForReason(organizer, slug, id, 'doubtful')).toBe('done')
  await undoDecision(organizer, slug, undefined)
  expect(await openItem(campaign.id, id)).toMatchObject({ heldAt: null, published: false })
  expect(await rejectSignature(organizer, slug, id, 'not-genuine')).toBe('done')
  await undoDecision(organizer, slug, undefined)
  const item = await openItem(campaign.id, id)
  expect(item).toMatchObject({ heldAt: null, rejected: false, published: false })
  expect(item!.flags).toHaveLength(1)
  expect(await shownNames(campaign)).toEqual(['The River Trust'])
  await expectTrueTotals(campaign)
})

test('a colleague’s objection is the last word: no earlier decision is undone past it', async () => {
  const { campaign, own, id } = await makeOfficer()
  const organizer = await makeOrganizer()
  const { token, code } = await askColleagueOf(campaign, own)
  expect(await holdForReason(organizer, campaign.slug, id, 'doubtful')).toBe('done')
  expect(await approveSignature(organizer, campaign.slug, id, REGISTER)).toBe('done')
  const [{ event } = { event: '' }] = await listUndoable(organizer, campaign.id)
  expect(await denySignature(token, code)).toBe('done')
  expect(await listUndoable(organizer, campaign.id)).toEqual([])
  expect(await undoDecision(organizer, campaign.slug, event)).toBe('undo-too-late')
  expect(await openItem(campaign.id, id)).toMatchObject({ heldReason: 'objection' })
})

test('undoing an approval ends the check that came with it, and none that was recorded before', async () => {
  const campaign = await vouched('undo-check')
  await sql()`update campaigns set proof_rule = 'domain' where id = ${campaign.id}`
  const organizer = await makeOrganizer()
  await signed(campaign, ORGANIZATION)
  const id = await newestId(campaign)
  const checks = () => sql()`
    select from proofs where signature_id = ${id} and method = 'organizer' and voided_at is null`
  expect(await approveSignature(organizer, campaign.slug, id, REGISTER)).toBe('done')
  expect(await checks()).toHaveLength(1)
  await undoDecision(organizer, campaign.slug, undefined)
  expect(await checks()).toHaveLength(0)
  // A check of somebody else's waits for the domain; approving it adds none.
  expect(await recordCheck(organizer, campaign.slug, id, REGISTER)).toBe('check-waits')
  expect(await holdForReason(organizer, campaign.slug, id, 'doubtful')).toBe('done')
  expect(await approveSignature(organizer, campaign.slug, id, REGISTER)).toBe('done')
  expect(await listUndoable(organizer, campaign.id)).toMatchObject([{ kind: 'review-approved' }])
  await undoDecision(organizer, campaign.slug, undefined)
  expect(await checks()).toHaveLength(1)
  expect(await openItem(campaign.id, id)).toMatchObject({ heldReason: 'doubtful' })
})

test('undoing a decision opens the question again that it closed', async () => {
  const campaign = await vouched('undo-question')
  const organizer = await makeOrganizer()
  const own = await signed(campaign, ORGANIZATION)
  const id = await newestId(campaign)
  expect(await askSigner(organizer, campaign.slug, id, 'Who decided?')).toBe('done')
  expect(await approveSignature(organizer, campaign.slug, id, REGISTER)).toBe('done')
  expect(await answerQuestion(own, 'Our board')).toBe('not-possible')
  await undoDecision(organizer, campaign.slug, undefined)
  expect(await answerQuestion(own, 'Our board')).toBe('done')
  expect((await openItem(campaign.id, id))!.questions).toMatchObject([{ open: true, answer: 'Our board' }])
  expect(await askSigner(organizer, campaign.slug, id, 'When?')).toBe('done')
  await undoDecision(organizer, campaign.slug, undefined)
  expect((await openItem(campaign.id, id))!.questions).toMatchObject([{ open: true }, { open: false }])
})

test('a hold is not undone into the list when another signature of the organization took its place', async () => {
  const campaign = await vouched('undo-overtaken')
  const organizer = await makeOrganizer()
  await (await signInvited(campaign, 'River Trust')).confirm()
  const id = await newestId(campaign)
  await sql()`
    insert into flags (id, campaign_id, signature_id, reason, raised_at)
    values (gen_random_uuid(), ${campaign.id}, ${id}, 'similar', now())`
  expect(await holdForReason(organizer, campaign.slug, id, 'duplicate')).toBe('done')
  const [{ event } = { event: '' }] = await listUndoable(organizer, campaign.id)
  const second = { organization: 'River Trust', email: 'a@rivertrust.example', website: 'rivertrust.example' }
  await signed(campaign, { ...ORGANIZATION, ...second })
  expect(await approveSignature(organizer, campaign.slug, await newestId(campaign), REGISTER)).toBe('done')
  expect(await undoDecision(organizer, campaign.slug, event)).toBe('undo-too-late')
  expect(await openItem(campaign.id, id)).toMatchObject({ heldReason: 'duplicate' })
})

test('approving one who is only counted is a decision that can be undone', async () => {
  const campaign = await vouched('undo-unlisted')
  const organizer = await makeOrganizer()
  await signed(campaign, { name: 'Bridge Friends Association', listed: false })
  const id = await newestId(campaign)
  expect(await approveSignature(organizer, campaign.slug, id, NO_CHECK)).toBe('done')
  expect(await undoDecision(organizer, campaign.slug, undefined)).toEqual({ signatureId: id })
  expect((await openItem(campaign.id, id))!.flags).toMatchObject([{ reason: 'text' }])
})

test('nobody is told that one left the list which never was on it', async () => {
  const campaign = await vouched('undo-waiting')
  await sql()`update campaigns set proof_rule = 'domain' where id = ${campaign.id}`
  const organizer = await makeOrganizer()
  await signed(campaign, ORGANIZATION)
  const id = await newestId(campaign)
  expect(await approveSignature(organizer, campaign.slug, id, REGISTER)).toBe('done')
  expect(await shownNames(campaign)).toEqual([])
  expect(await undoDecision(organizer, campaign.slug, undefined)).toEqual({ signatureId: id })
  expect(await tellsOff(campaign)).toBe(0)
})
