import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { approveSignature } from '@/domain/review/approve'
import { openItem } from '@/domain/review/item'
import { raiseFlag } from '@/domain/review/screen'
import { holdForReason } from '@/domain/review/set-aside'
import { undoDecision } from '@/domain/review/undo'
import { findDataKey } from '@/domain/seal/data-key'
import { addProof } from '@/domain/signature/proofs'
import { settleOrganization } from '@/domain/signature/settle-organization'
import type { Submission } from '@/domain/signature/signature'
import { lockSettling } from '@/domain/proof/lock-settling'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { correctSignature } from '@/domain/signature/rights/correct-signature'
import { findRoleOffer } from '@/domain/signature/rights/leave-role-address'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { makeOrganizer, readOutbox } from '@/testing/campaign'
import { collected, startCollecting } from '@/testing/collecting'
import { useTestDatabase } from '@/testing/database'
import {
  check,
  expectTrueTotals,
  ORGANIZATION,
  shownNames,
  signed,
  signedAndChecked,
  startCampaign,
} from '@/testing/signer'
import { newestId } from '@/testing/vouched'
import { askForCode } from './ask-for-code'
import { objectToSignature } from './object'

// What reviewers, officers and whoever means harm can do before and after an organization said that it did not sign.

useTestDatabase()
beforeEach(async () => void (await sql()`delete from limits`))

const REGISTER = { source: 'Register 7', note: 'Called their board' }
let campaigns = 0

async function start() {
  const campaign = await startCampaign(`objected-${(campaigns += 1)}`)
  const own = await signedAndChecked(campaign)
  const [row] = await sql()<{ record: string }[]>`
    select record from signatories where campaign_id = ${campaign.id}`
  const at = { campaign, own, record: row!.record, id: await newestId(campaign) }
  return { ...at, organizer: await makeOrganizer(), slug: campaign.slug }
}
type At = Pick<Awaited<ReturnType<typeof start>>, 'campaign' | 'record'>

const mails = async ({ campaign }: At, template: string) =>
  (await readOutbox(campaign.id)).filter((mail) => mail.template === template)
const ask = ({ campaign, record }: At, email = 'board@society.example') =>
  askForCode({ record, letter: campaign.slug, email }, 'en')
async function object(at: At, email = 'board@society.example') {
  const asked = await ask(at, email)
  if (typeof asked === 'string') throw new Error(asked)
  const mail = (await mails(at, 'objection')).findLast(({ token }) => token === asked.token)
  return objectToSignature(asked.token, mail?.code ?? '')
}

test('an approval after an objection lists it again, and undoing that holds it again for the objection', async () => {
  const at = await start()
  expect(await object(at)).toBe('done')
  expect(await openItem(at.campaign.id, at.id)).toMatchObject({
    heldReason: 'objection',
    flags: [{ reason: 'objection', detail: { held: true } }],
  })
  expect(await approveSignature(at.organizer, at.slug, at.id, REGISTER)).toBe('done')
  expect(await shownNames(at.campaign)).toHaveLength(1)
  expect(await undoDecision(at.organizer, at.slug, undefined)).toEqual({ signatureId: at.id })
  expect(await shownNames(at.campaign)).toEqual([])
  expect(await openItem(at.campaign.id, at.id)).toMatchObject({ heldReason: 'objection' })
  await expectTrueTotals(at.campaign)
})

test('approving what was objected to takes a source, also of one that was checked before or stands on the list', async () => {
  const at = await start()
  const checks = () => sql()`
    select from proofs where signature_id = ${at.id} and method = 'organizer' and voided_at is null`
  const approve = (source: string) => approveSignature(at.organizer, at.slug, at.id, { source, note: '' })
  await object(at)
  expect(await openItem(at.campaign.id, at.id)).toMatchObject({ objected: true, proven: true })
  expect(await approve('')).toBe('source-required')
  expect(await shownNames(at.campaign)).toEqual([])
  expect(await approve('Their board on the telephone')).toBe('done')
  expect(await checks()).toHaveLength(2)
  // A later objection leaves it on the list; letting it stand takes a source as well.
  await sql()`delete from limits`
  expect(await object(at, 'chair@society.example')).toBe('done')
  expect(await approve('')).toBe('source-required')
  expect(await approve('Their minutes')).toBe('done')
  expect(await checks()).toHaveLength(3)
  expect(await undoDecision(at.organizer, at.slug, undefined)).toEqual({ signatureId: at.id })
  expect(await checks()).toHaveLength(2)
  expect(await shownNames(at.campaign)).toHaveLength(1)
  await expectTrueTotals(at.campaign)
})

test('when an approval of what was objected to is undone, the mail names the objection and no revoked check', async () => {
  const at = await start()
  await object(at)
  expect(await approveSignature(at.organizer, at.slug, at.id, REGISTER)).toBe('done')
  await sql()`update outbox set sent_at = now(), attempts = 1 where campaign_id = ${at.campaign.id}`
  expect(await undoDecision(at.organizer, at.slug, undefined)).toEqual({ signatureId: at.id })
  const waiting = await sql()<{ template: string }[]>`
    select template from outbox where campaign_id = ${at.campaign.id} and sent_at is null`
  expect(waiting).toEqual([{ template: 'objected' }])
})

test('of what a reviewer had set aside already, the objection is the last word: undoing brings nothing back', async () => {
  const at = await start()
  await sql().begin((tx) => raiseFlag(tx, { id: at.id, campaignId: at.campaign.id }, 'similar', new Date()))
  const asked = await ask(at)
  expect(await holdForReason(at.organizer, at.slug, at.id, 'doubtful')).toBe('done')
  const { token } = asked as { token: string }
  expect(await objectToSignature(token, (await mails(at, 'objection'))[0]!.code!)).toBe('done')
  expect(await undoDecision(at.organizer, at.slug, undefined)).toBe('nothing-to-undo')
  expect(await openItem(at.campaign.id, at.id)).toMatchObject({ heldReason: 'objection' })
  expect(await shownNames(at.campaign)).toEqual([])
  expect(await mails(at, 'objected')).toEqual([])
})

test('withdrawing and signing again is not the way around an objection; neither is another name', async () => {
  const at = await start()
  await object(at)
  expect(await correctSignature(at.own, { website: 'https://society.example/new' })).toBe('done')
  expect(await openItem(at.campaign.id, at.id)).toMatchObject({ heldReason: 'objection' })
  await withdrawSignature(at.own)
  await signed(at.campaign, ORGANIZATION)
  const again = await newestId(at.campaign)
  expect(again).not.toBe(at.id)
  expect((await openItem(at.campaign.id, again))!.flags).toMatchObject([{ reason: 'objection' }])
  expect(await shownNames(at.campaign)).toEqual([])
})

test('erasing and signing again is not the way around an objection: a second officer does not list it either', async () => {
  const at = await start()
  await object(at)
  await eraseSignature(at.own)
  const again = async (changed: Partial<Submission>) => {
    await signed(at.campaign, { ...ORGANIZATION, ...changed })
    const id = await newestId(at.campaign)
    const reasons = (await openItem(at.campaign.id, id))!.flags.map(({ reason }) => reason)
    const proof = { signatureId: id, method: 'countersignature', domain: 'society.example' } as const
    await addProof(sql(), await findDataKey(at.campaign.id), proof, new Date())
    await sql().begin(async (tx) => settleOrganization(tx, (await lockSettling(tx, id))!, new Date()))
    return reasons
  }
  expect(await again({})).toContain('objection')
  expect(await again({ organization: 'The Invented Society e.V.', website: '' })).toContain('objection')
  expect(await again({ organization: 'Another Name' })).toContain('objection')
  const elsewhere = { email: 'chair@harbor.example', website: '' }
  expect(await again({ ...elsewhere, organization: 'Invented society' })).toContain('objection')
  expect(await again({ ...elsewhere, organization: 'Harbor Watch' })).not.toContain('objection')
  expect(await shownNames(at.campaign)).toEqual([])
})

test('what is kept of an objection after an erasure is blind', async () => {
  const at = await start()
  await object(at)
  await eraseSignature(at.own)
  const kept = await sql()<{ trace: Buffer }[]>`
    select trace from objection_traces where campaign_id = ${at.campaign.id}`
  expect(kept).toHaveLength(2)
  for (const { trace } of kept) expect(trace).toHaveLength(32)
})

test('whose signature is held for an objection leaves no address that hears of others', async () => {
  const at = await start()
  const proof = { signatureId: at.id, method: 'countersignature', domain: 'society.example' } as const
  await addProof(sql(), await findDataKey(at.campaign.id), proof, new Date())
  expect(await findRoleOffer(at.own)).not.toBeNull()
  await object(at)
  expect(await findRoleOffer(at.own)).toBeNull()
})

test('before the launch an objection tells nothing of who signed: it is the answer of a letter that is not there', async () => {
  const at = await start()
  const collecting = await startCollecting('objected-collecting')
  await collected(collecting, ORGANIZATION)
  await check(collecting)
  const email = 'board@society.example'
  const here = { record: at.record, letter: collecting.slug, email }
  expect(await askForCode(here, 'en')).toBe('letter-unknown')
  expect(await askForCode({ ...here, letter: 'no-letter' }, 'en')).toBe('letter-unknown')
  expect(
    await sql()`select from tokens where campaign_id = ${collecting.id} and purpose = 'objection'`,
  ).toEqual([])
  expect(await mails({ ...at, campaign: collecting }, 'objection')).toEqual([])
})

test.each(['\u0000', 'x'.repeat(16_384), "' or true --", '../..'])(
  '%j is the address of no organization',
  async (record) => {
    expect(await askForCode({ record, letter: record, email: 'a@society.example' }, 'en')).toBe(
      'letter-unknown',
    )
  },
)
