import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { launchNow } from '@/domain/campaign/set-launch'
import { listCollectedOrganizations } from '@/domain/signature/launch/collected-organizations'
import { launchDueCampaigns } from '@/domain/signature/launch/launch-due-campaigns'
import { findOwnSignature } from '@/domain/signature/rights/own-page'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { signLetter } from '@/domain/signature/signing/sign'
import { makeOrganizer, readOutbox, submissionOf } from '@/testing/campaign'
import { collected, startCollecting } from '@/testing/collecting'
import { useTestDatabase } from '@/testing/database'
import { INVITED, invite } from '@/testing/invitation'
import {
  check,
  confirmMail,
  expectTrueTotals,
  newestMail,
  ORGANIZATION,
  shownNames,
  type TestCampaign,
} from '@/testing/signer'
import { addInvitations } from './add-invitations'
import { beginSigning } from './begin-signing'
import { decideLater } from './decide-later'
import { declineInvitation } from './decline'
import { handOnInvitation } from './hand-on'
import { findInvited } from './invited-page'
import { planInvitations } from './plan-mails'
import { sendDueInvitations } from './send-due'

// An invited organization before the launch: it reads, answers and signs, while nothing of the letter is public.

useTestDatabase()

const signBy = (campaign: TestCampaign, invitation: string) =>
  signLetter(
    campaign.slug,
    submissionOf(campaign.edition, { ...ORGANIZATION, email: INVITED.email, invitation }),
    randomBytes(32),
  )
const publicRows = async ({ id }: TestCampaign) => {
  const [row] = await sql()<{ rows: number }[]>`
    select ((select count(*) from signatories where campaign_id = ${id})
      + (select count(*) from totals where campaign_id = ${id}))::int as rows`
  return row!.rows
}

test('its link opens the page, answers, signs and confirms, and the launch lists it', async () => {
  const campaign = await startCollecting('invited-before')
  await sql()`update campaigns set by_invitation = true, proof_rule = 'vouched' where id = ${campaign.id}`
  const { token } = await invite(campaign)
  const page = await findInvited(token)
  expect(page).toMatchObject({ refusal: null, campaign: { state: 'collecting', isPublic: false } })
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  expect(await decideLater(token, day)).toBe('done')
  expect(await declineInvitation(token, 'Not this time')).toBe('done')
  expect(await handOnInvitation(token, 'colleague@society.example')).toBe('done')
  expect(await beginSigning(token)).toBe('done')
  expect(await signBy(campaign, randomBytes(32).toString('base64url'))).toBe('campaign-unknown')
  expect(await signBy(campaign, token)).toHaveProperty('submissionToken')
  const confirmed = await confirmMail(await newestMail(campaign))
  if (typeof confirmed === 'string' || 'faults' in confirmed) throw new Error(JSON.stringify(confirmed))
  expect(await findOwnSignature(confirmed.signatureToken)).toMatchObject({ campaign: { isPublic: false } })
  expect((await findInvited(token))!.refusal).toBe('already-signed')
  expect(await publicRows(campaign)).toBe(0)
  expect(await launchNow(await makeOrganizer(), campaign.slug)).toBe('done')
  expect(await launchDueCampaigns()).toBe(1)
  expect(await shownNames(campaign)).toEqual([ORGANIZATION.organization])
  await expectTrueTotals(campaign)
  const proofs = await sql()<{ methods: string[] }[]>`
    select array(select p ->> 'method' from jsonb_array_elements(proofs) p order by 1) as methods
    from signatories where campaign_id = ${campaign.id}`
  expect(proofs[0]!.methods).toEqual(['invitation', 'mailbox'])
})

test('planned invitations leave while the letter collects', async () => {
  // No confirmation may stand in line: it goes first.
  await sql()`truncate outbox`
  const campaign = await startCollecting('asked-before')
  const organizer = await makeOrganizer()
  const draft = { ...INVITED, language: 'en', partner: null, note: null }
  expect(await addInvitations(organizer, campaign.slug, [draft])).toHaveLength(1)
  expect(await planInvitations(organizer, campaign.slug, 'now')).toEqual({ count: 1 })
  expect(await sendDueInvitations()).toBe(1)
  expect((await readOutbox(campaign.id)).map(({ template, to }) => [template, to])).toEqual([
    ['invitation', INVITED.email],
  ])
})

test('before the launch the names to be listed are read for those who may see them: nobody who waits, is held or left', async () => {
  const campaign = await startCollecting('seen-before')
  const come = (organization: string) =>
    collected(campaign, { ...ORGANIZATION, organization, email: `a@${organization.toLowerCase()}.example` })
  expect(await listCollectedOrganizations(campaign.id, 60)).toEqual({ items: [], count: 0 })
  let gone = ''
  for (const name of ['First', 'Second', 'Held', 'Gone']) {
    gone = await come(name)
    await check(campaign)
  }
  await come('Waits')
  await collected(campaign, { email: 'person@example.net', name: 'A Person' })
  await withdrawSignature(gone)
  await sql()`
    update signatures set held_at = now(), held_reason = 'doubtful', published_at = null
    where campaign_id = ${campaign.id} and number = 3`
  const named = (await listCollectedOrganizations(campaign.id, 60)).items.map(
    ({ organization }) => organization,
  )
  expect(named).toEqual(['Second', 'First'])
  expect(await listCollectedOrganizations(campaign.id, 1)).toMatchObject({
    items: [{ organization: 'Second' }],
    count: 2,
  })
  expect(await publicRows(campaign)).toBe(0)
})
