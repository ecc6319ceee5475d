import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { INVITED, invite, signBy } from '@/testing/invitation'
import {
  check,
  confirmMail,
  newestMail,
  ORGANIZATION,
  signed,
  startCampaign,
  type TestCampaign,
} from '@/testing/signer'
import { correctSubmittedAddress } from '@/domain/signature/signing/correct-submitted-address'
import { signLetter } from '@/domain/signature/signing/sign'
import { listSignatories } from '@/domain/signature/list/queries'
import { correctSignature } from '@/domain/signature/rights/correct-signature'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { findOwnData } from '@/domain/signature/rights/own-data'
import { findOwnSignature } from '@/domain/signature/rights/own-page'
import { stateDecision } from '@/domain/signature/rights/state-decision'
import { beginSigning } from './begin-signing'
import { declineInvitation } from './decline'
import { handOnInvitation } from './hand-on'
import { findInvited } from './invited-page'

useTestDatabase()

// Who signs for an organization types the mail's code, which proves a mailbox: domain/proof/proof.test.ts looks at that.
const proofsOf = async (campaign: TestCampaign) =>
  (
    await sql()<{ method: string }[]>`
      select p.method from proofs p join signatures s on s.id = p.signature_id
      where s.campaign_id = ${campaign.id} and p.voided_at is null and p.method <> 'mailbox' order by p.method`
  ).map(({ method }) => method)
const invitationsOf = (campaign: TestCampaign) =>
  sql()<{ invitationId: string | null }[]>`
    select invitation_id from signatures where campaign_id = ${campaign.id}`
const confirmNewest = async (campaign: TestCampaign) => {
  const result = await confirmMail(await newestMail(campaign))
  if (typeof result === 'string' || 'faults' in result) throw new Error(JSON.stringify(result))
  return result.signatureToken
}
const publicProofs = async (campaign: TestCampaign) =>
  (await listSignatories(campaign.id, {}, null, 10)).items.flatMap(({ proofs }) =>
    proofs
      .filter(({ method }) => method !== 'mailbox')
      .map(({ method, source, at }) => [method, source, method === 'decision' ? at : '']),
  )

test('who signs by the link from the invited address has the invitation for a proof, and the invitation is signed', async () => {
  const campaign = await startCampaign('by-its-link')
  const { id, token } = await invite(campaign)
  expect(await beginSigning(token)).toBe('done')
  expect(await signBy(campaign, { invitation: token, email: 'OFFICE@society.example' })).toHaveProperty(
    'letter',
  )
  expect(await invitationsOf(campaign)).toEqual([{ invitationId: id }])
  expect((await findInvited(token))!.refusal).toBeNull()
  await confirmNewest(campaign)
  expect(await proofsOf(campaign)).toEqual(['invitation'])
  expect((await findInvited(token))!.refusal).toBe('already-signed')
  expect(await declineInvitation(token, 'Not this time')).toBe('already-signed')
  await check(campaign)
  expect((await publicProofs(campaign)).map(([method]) => method)).toEqual(['invitation', 'organizer'])
})

test('a colleague it was handed on to proves it too; a stranger with a forwarded link is taken without the proof', async () => {
  const campaign = await startCampaign('colleague-and-stranger')
  const { token } = await invite(campaign)
  await handOnInvitation(token, 'colleague@society.example')
  await handOnInvitation(token, 'another@society.example')
  await signBy(campaign, { invitation: token, email: 'colleague@society.example' })
  await confirmNewest(campaign)
  expect(await proofsOf(campaign)).toEqual(['invitation'])

  const other = await startCampaign('only-a-stranger')
  const forwarded = await invite(other)
  await signBy(other, { invitation: forwarded.token, email: 'stranger@elsewhere.example' })
  await confirmNewest(other)
  expect(await proofsOf(other)).toEqual([])
  expect(await invitationsOf(other)).toEqual([{ invitationId: forwarded.id }])
})

test('who waited without the link has it once they sign by it, and a corrected address keeps it', async () => {
  const campaign = await startCampaign('link-afterwards')
  const { id, token } = await invite(campaign)
  await signBy(campaign, {})
  expect(await invitationsOf(campaign)).toEqual([{ invitationId: null }])
  const signedBy = await signBy(campaign, { invitation: token })
  expect(await invitationsOf(campaign)).toEqual([{ invitationId: id }])
  if (typeof signedBy === 'string' || !('submissionToken' in signedBy)) throw new Error(String(signedBy))

  const other = await startCampaign('corrected-by-link')
  const invited = await invite(other)
  const typed = await signBy(other, { invitation: invited.token, email: 'ofice@society.example' })
  if (typeof typed === 'string' || !('submissionToken' in typed)) throw new Error(String(typed))
  expect(await correctSubmittedAddress(typed.submissionToken, INVITED.email)).toBe('done')
  expect(await invitationsOf(other)).toEqual([{ invitationId: invited.id }])
  await confirmNewest(other)
  expect(await proofsOf(other)).toEqual(['invitation'])
})

test('a letter by invitation refuses everybody without a link of its own', async () => {
  const campaign = await startCampaign('by-invitation')
  const { id, token } = await invite(campaign)
  const elsewhere = await invite(await startCampaign('another-letter'))
  await sql()`update campaigns set by_invitation = true where id = ${campaign.id}`
  expect(await signBy(campaign, {})).toBe('invitation-required')
  expect(await signBy(campaign, { invitation: 'x' })).toBe('invitation-required')
  expect(await signBy(campaign, { invitation: randomBytes(32).toString('base64url') })).toBe(
    'invitation-required',
  )
  expect(await signBy(campaign, { invitation: elsewhere.token })).toBe('invitation-required')
  const person = submissionOf(campaign.edition, { invitation: token })
  expect(await signLetter(campaign.slug, person, randomBytes(32))).toBe('kind-not-invited')
  expect(await invitationsOf(campaign)).toEqual([])
  expect(await signBy(campaign, { invitation: token })).toHaveProperty('letter')
  await sql()`update invitations set stopped_at = now() where id = ${id}`
  expect(await signBy(campaign, { invitation: token })).toBe('invitation-required')
})

test('on an open letter a link that is none of its own only brings no invitation', async () => {
  const campaign = await startCampaign('open-to-all')
  const elsewhere = await invite(await startCampaign('yet-another-letter'))
  expect(await signBy(campaign, { invitation: elsewhere.token })).toHaveProperty('letter')
  expect(await invitationsOf(campaign)).toEqual([{ invitationId: null }])
})

test('two people of one organization with one link are both taken, and the second sees who came first', async () => {
  const campaign = await startCampaign('two-at-once')
  const { id, token } = await invite(campaign)
  const both = await Promise.all(
    ['one@society.example', 'two@society.example'].map((email) =>
      signBy(campaign, { invitation: token, email }),
    ),
  )
  expect(both.every((one) => typeof one !== 'string')).toBe(true)
  expect(await invitationsOf(campaign)).toEqual([{ invitationId: id }, { invitationId: id }])
  await confirmNewest(campaign)
  expect(await beginSigning(token)).toBe('already-signed')
})

test('a decision stands with the proofs, sealed, changes on the own page, survives a new spelling and goes with an erasure', async () => {
  const campaign = await startCampaign('our-board')
  const decision = { body: 'Board of Inventors', on: '2026-11-20' }
  const own = await signed(campaign, { ...ORGANIZATION, decision })
  const [row] = await sql()<{ source: Buffer; value: Buffer }[]>`
    select source, value from proofs where method = 'decision'`
  expect(row!.source.includes('Inventors')).toBe(false)
  expect(row!.value.includes('2026')).toBe(false)
  expect((await findOwnSignature(own))!.decision).toEqual(decision)
  await check(campaign)
  const shown = ['decision', 'Board of Inventors', '2026-11-20T00:00:00.000Z']
  expect(await publicProofs(campaign)).toEqual([shown, ['organizer', 'Register 12', '']])

  const changed = { body: 'General assembly', on: '2026-11-21' }
  expect(await stateDecision(own, changed)).toBe('done')
  expect(await stateDecision(own, changed)).toBe('done')
  expect(await publicProofs(campaign)).toEqual([
    ['decision', 'General assembly', '2026-11-21T00:00:00.000Z'],
    ['organizer', 'Register 12', ''],
  ])
  expect(await correctSignature(own, { organization: 'Invented Societies' })).toBe('done')
  expect((await findOwnSignature(own))!.decision).toEqual(changed)
  await check(campaign)
  expect((await publicProofs(campaign)).map(([method]) => method)).toEqual(['decision', 'organizer'])

  expect(await stateDecision(own, { body: '', on: '' })).toBe('done')
  expect((await publicProofs(campaign)).map(([method]) => method)).toEqual(['organizer'])
  expect(JSON.stringify(await findOwnData(own))).toContain('General assembly')
  await eraseSignature(own)
  const kept =
    await sql()`select from proofs where method = 'decision' and (source is not null or value is not null)`
  expect(kept).toHaveLength(0)
})

test.each([
  [{ body: 'Board', on: '' }, { decisionOn: 'decision-day-required' }],
  [{ body: '', on: '2026-11-20' }, { decisionBody: 'decision-body-required' }],
  [{ body: 'Board', on: '2026-13-01' }, { decisionOn: 'decision-day-invalid' }],
  [{ body: 'Board', on: '0026-11-20' }, { decisionOn: 'decision-day-invalid' }],
  [{ body: 'Board', on: '2999-01-01' }, { decisionOn: 'decision-day-future' }],
  [{ body: 'x'.repeat(81), on: '2026-11-20' }, { decisionBody: 'too-long' }],
  [{ body: 'see https://example.org/vote', on: '2026-11-20' }, { decisionBody: 'holds-an-address' }],
])('a decision %j is refused with %j', async (decision, faults) => {
  const campaign = await startCampaign(`decided-${Object.values(faults)[0]}-${decision.on || 'never'}`)
  const own = await signed(campaign, ORGANIZATION)
  expect(await stateDecision(own, decision)).toEqual({ faults })
  expect((await findOwnSignature(own))!.decision).toBeNull()
})

test('a person has no board', async () => {
  const campaign = await startCampaign('no-board')
  const own = await signed(campaign)
  expect(await stateDecision(own, { body: 'Board', on: '2026-11-20' })).toBe('not-possible')
})
