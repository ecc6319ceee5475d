import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer, readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { changeShowing } from '@/domain/signature/rights/change-showing'
import { confirmSignature } from './confirm'
import { countSignatures } from '@/domain/signature/list/counts'
import { findOwnSignature } from '@/domain/signature/rights/own-page'
import { findToConfirm } from '@/domain/signature/rights/to-confirm'
import { listSignatories } from '@/domain/signature/list/queries'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { signLetter } from './sign'
import type { Submission } from '@/domain/signature/signature'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'

useTestDatabase()

/** The code of the mail that brought a link. */
const codes = new Map<string, string>()

type Campaign = Awaited<ReturnType<typeof makeCampaign>>
const start = async (slug: string) => makeCampaign(await makeOrganizer(), slug)

async function sign(campaign: Campaign, changed: Partial<Submission> = {}): Promise<string> {
  await signLetter(campaign.slug, submissionOf(campaign.edition, changed), randomBytes(32))
  const { token, code } = (await readOutbox(campaign.id)).at(-1)!
  codes.set(token, code ?? '')
  return token
}
async function confirm(token: string, typed = {}): Promise<string> {
  const result = await confirmSignature(token, { code: codes.get(token) ?? '', ...typed })
  if (typeof result === 'string' || 'faults' in result) throw new Error(JSON.stringify(result))
  return result.signatureToken
}
const names = async (campaign: Campaign) =>
  (await listSignatories(campaign.id, {}, null, 100)).items.map((item) => item.organization ?? item.name)
const totalsAreTrue = async (campaign: Campaign) => {
  const [counted] = await sql()`
    select count(*) filter (where kind = 'organization')::int as organizations,
      count(*) filter (where kind = 'person')::int as people from signatories where campaign_id = ${campaign.id}`
  expect(await countSignatures(campaign.id)).toMatchObject(counted!)
}

test('200 parallel confirms have one effect, and all succeed', async () => {
  const campaign = await start('parallel')
  const token = await sign(campaign)
  const results = await Promise.all(Array.from({ length: 200 }, () => confirmSignature(token)))
  expect(results.every((result) => typeof result === 'object' && 'signatureToken' in result)).toBe(true)
  expect(await countSignatures(campaign.id)).toEqual({
    organizations: 0,
    people: 1,
    unlisted: 0,
    withdrawn: 0,
    takenBack: 0,
    takenOff: 0,
    held: 0,
  })
  const [events] =
    await sql()`select count(*)::int as n from events where campaign_id = ${campaign.id} and kind = 'signature-confirmed'`
  expect(events!.n).toBe(1)
  expect((await readOutbox(campaign.id)).map((mail) => mail.template)).toEqual(['confirm', 'confirmed'])
  // However often the link is pressed, it gives one key: the one that was mailed with it.
  for (let time = 0; time < 20; time += 1) results.push(await confirmSignature(token))
  const keys = results.map((result) => (result as { signatureToken: string }).signatureToken)
  expect(new Set(keys)).toEqual(new Set([(await readOutbox(campaign.id)).at(-1)!.token]))
  expect(
    await sql()`select 1 from tokens where campaign_id = ${campaign.id} and purpose = 'signature'`,
  ).toHaveLength(1)
})

test('numbers count up without gaps, whoever confirms first', async () => {
  const campaign = await start('numbers')
  const tokens: string[] = []
  for (let index = 0; index < 20; index++)
    tokens.push(await sign(campaign, { email: `signer${index}@example.net` }))
  await Promise.all(tokens.map((token) => confirm(token)))
  const rows = await sql()`select number from signatures where campaign_id = ${campaign.id} order by number`
  expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  await totalsAreTrue(campaign)
})

test('what was corrected while confirming stands under the letter; faults change nothing', async () => {
  const campaign = await start('corrections')
  const token = await sign(campaign)
  expect(await confirmSignature(token, { name: '=SUM(A1)', country: 'QQ' })).toEqual({
    faults: { name: 'starts-like-a-formula', country: 'country-unknown' },
  })
  expect((await findToConfirm(token))!.state).toBe('pending')
  await confirm(token, {
    name: 'د. مثال',
    affiliation: 'Teacher',
    country: 'TN',
    listed: 'on',
    updates: 'true',
  })
  const [stored] = await sql()`select updates from signatures where campaign_id = ${campaign.id}`
  expect(stored).toEqual({ updates: true })
  const { items } = await listSignatories(campaign.id, { q: 'مثال' }, null, 10)
  expect(items).toMatchObject([{ name: 'د. مثال', affiliation: 'Teacher', country: 'TN', number: 1 }])
})

test('a person hides, shows and withdraws; each is gone or back at once and the counts follow', async () => {
  const campaign = await start('showing')
  const own = await confirm(await sign(campaign))
  await changeShowing(own, 'hide')
  await changeShowing(own, 'hide')
  expect(await names(campaign)).toEqual([])
  expect(await countSignatures(campaign.id)).toEqual({
    organizations: 0,
    people: 0,
    unlisted: 1,
    withdrawn: 0,
    takenBack: 0,
    takenOff: 0,
    held: 0,
  })
  await changeShowing(own, 'show')
  expect(await names(campaign)).toEqual(['Invented Signer'])
  await withdrawSignature(own)
  await withdrawSignature(own)
  expect(await names(campaign)).toEqual([])
  expect(await countSignatures(campaign.id)).toEqual({
    organizations: 0,
    people: 0,
    unlisted: 0,
    withdrawn: 1,
    takenBack: 0,
    takenOff: 0,
    held: 0,
  })
  expect(await changeShowing(own, 'show')).toBe('not-possible')
  expect((await findOwnSignature(own))!.withdrawnAt).toBeInstanceOf(Date)
})

test('who only wants to be counted is counted as unlisted and stands nowhere', async () => {
  const campaign = await start('unlisted')
  await confirm(await sign(campaign, { listed: false }))
  expect(await names(campaign)).toEqual([])
  expect(await countSignatures(campaign.id)).toMatchObject({ people: 0, unlisted: 1 })
})

test('an organization waits for the recorded check, then stands first, and can be taken back', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'organization')
  await confirm(await sign(campaign))
  const fields = {
    kind: 'organization',
    organization: 'Zebra Example',
    email: 'officer@example.org',
  } as const
  const own = await confirm(await sign(campaign, fields))
  expect(await names(campaign)).toEqual(['Invented Signer'])
  const [row] =
    await sql()`select id from signatures where campaign_id = ${campaign.id} and kind = 'organization'`
  const check = { source: 'Register of associations, no. 12', note: 'Called the office' }
  const stranger = await makeOrganizer('stranger@example.org')
  expect(await recordCheck(stranger, campaign.slug, row!.id, check)).toBe('campaign-unknown')
  expect(await recordCheck(organizer, campaign.slug, row!.id, { ...check, source: ' ' })).toBe(
    'source-required',
  )
  expect(await recordCheck(organizer, campaign.slug, row!.id, check)).toBe('done')
  expect(await recordCheck(organizer, campaign.slug, row!.id, check)).toBe('done')
  expect(await names(campaign)).toEqual(['Zebra Example', 'Invented Signer'])
  expect((await findOwnSignature(own))!.proofs).toMatchObject([
    { method: 'mailbox', domain: 'example.org' },
    { method: 'organizer', source: check.source },
  ])
  expect(await changeShowing(own, 'hide')).toBe('not-possible')
  await totalsAreTrue(campaign)
  const twin = await confirm(
    await sign(campaign, { ...fields, organization: 'ZEBRA example', email: 'other@example.org' }),
  )
  const [second] =
    await sql()`select id from signatures where campaign_id = ${campaign.id} and published_at is null`
  expect(await recordCheck(organizer, campaign.slug, second!.id, check)).toBe('organization-listed')
  await withdrawSignature(twin)
  expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 1, withdrawn: 0 })
  expect(await takeBackCheck(organizer, campaign.slug, row!.id)).toBe('check-taken-back')
  expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 0, takenBack: 1 })
  expect((await readOutbox(campaign.id)).map((mail) => mail.template)).not.toContain('published')
  expect(await names(campaign)).toEqual(['Invented Signer'])
  await totalsAreTrue(campaign)
})

test('an expired link says so, and one of a closed letter works for seven days', async () => {
  const campaign = await start('closing')
  const token = await sign(campaign)
  await sql()`update campaigns set closed_at = now() - interval '8 days' where id = ${campaign.id}`
  expect(await confirmSignature(token)).toBe('too-late')
  expect((await findToConfirm(token))!.state).toBe('too-late')
  await sql()`update campaigns set closed_at = now() - interval '6 days' where id = ${campaign.id}`
  await sql()`update tokens set expires_at = now() - interval '1 second' where purpose = 'confirm'`
  expect(await confirmSignature(token)).toBe('link-expired')
  expect(await findToConfirm(token)).toMatchObject({ state: 'expired', renewable: false, deleted: false })
  await sql()`delete from signatures where campaign_id = ${campaign.id}`
  expect(await findToConfirm(token)).toMatchObject({ state: 'expired', deleted: true })
  expect(await confirmSignature(token.slice(1))).toBe('link-unknown')
  expect(await confirmSignature(`${token}${token}`)).toBe('link-unknown')
})
