import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer, readOutbox, submissionOf } from './campaign'
import { requestAddressChange } from '@/domain/signature/rights/request-address-change'
import { confirmSignature } from '@/domain/signature/signing/confirm'
import { countSignatures } from '@/domain/signature/list/counts'
import { findOwnSignature } from '@/domain/signature/rights/own-page'
import { listSignatories } from '@/domain/signature/list/queries'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { signLetter } from '@/domain/signature/signing/sign'
import type { Submission } from '@/domain/signature/signature'

// A signer who has signed and confirmed, for tests of what they may do afterwards.

export type TestCampaign = Awaited<ReturnType<typeof makeCampaign>>

export const startCampaign = async (slug: string): Promise<TestCampaign> =>
  makeCampaign(await makeOrganizer(), slug)

export const ORGANIZATION: Partial<Submission> = {
  ...{ kind: 'organization', organization: 'Invented Society', website: 'society.example' },
  ...{ name: 'Officer Invented', title: 'Chair', email: 'officer@society.example' },
}

/** Signs; gives the newest mailed token. */
export async function sign(campaign: TestCampaign, changed: Partial<Submission> = {}): Promise<string> {
  await signLetter(campaign.slug, submissionOf(campaign.edition, changed), randomBytes(32))
  return (await newestMail(campaign)).token
}

/** Confirms as a person does who reads the mail: behind its link, with its code where the page asks for one. */
export const confirmMail = (mail: { token: string; code?: string | undefined }) =>
  confirmSignature(mail.token, { code: mail.code ?? '' })

/** Signs and confirms; gives the token of the own page. */
export async function signed(campaign: TestCampaign, changed: Partial<Submission> = {}): Promise<string> {
  await sign(campaign, changed)
  const result = await confirmMail(await newestMail(campaign))
  if (typeof result === 'string' || 'faults' in result) throw new Error(JSON.stringify(result))
  return result.signatureToken
}

/** Signs and confirms for an organization that an organizer then checks, so that it is listed. */
export async function signedAndChecked(campaign: TestCampaign, changed: Partial<Submission> = {}) {
  const token = await signed(campaign, { ...ORGANIZATION, ...changed })
  await check(campaign)
  return token
}

/** Records a check of every organization that waits. */
export async function check(campaign: TestCampaign): Promise<void> {
  const waiting = await sql()<{ id: string }[]>`
    select id from signatures where campaign_id = ${campaign.id} and kind = 'organization' and published_at is null
      and erased_at is null`
  const organizer = await makeOrganizer()
  for (const { id } of waiting) {
    expect(
      await recordCheck(organizer, campaign.slug, id, { source: 'Register 12', note: 'Called them' }),
    ).toBe('done')
  }
}

export async function newestMail(campaign: { id: string }) {
  return (await readOutbox(campaign.id)).at(-1)!
}

/** Asks to change the address of the signature behind an own page; gives the mailed token. */
export async function askMove(campaign: TestCampaign, own: string, email: string): Promise<string> {
  expect(await requestAddressChange(own, email)).toBe('done')
  return (await newestMail(campaign)).token
}

/** Lets the ten minutes between two mails to one address pass. */
export const letMailsPass = () => sql()`update mailings set last_at = now() - interval '1 hour'`

export const addressOf = async (own: string) => (await findOwnSignature(own))?.fields.email

export async function shownNames(campaign: TestCampaign): Promise<string[]> {
  const { items } = await listSignatories(campaign.id, {}, null, 100)
  return items.map((item) => item.organization ?? item.name ?? '')
}

export const eventsOf = async (campaign: TestCampaign): Promise<string[]> =>
  (
    await sql()<{ kind: string }[]>`
      select kind from events where campaign_id = ${campaign.id} and actor = 'signer' order by id`
  ).map(({ kind }) => kind)

/** The totals say what the rows say. */
export async function expectTrueTotals(campaign: TestCampaign): Promise<void> {
  const rows = await sql()`
    select kind, coalesce(category, '') as category, coalesce(country, '') as country, count(*)::int as listed
    from signatories where campaign_id = ${campaign.id} group by 1, 2, 3 order by 1, 2, 3`
  const totals = await sql()`
    select kind, category, trim(country) as country, sum(listed)::int as listed
    from totals where campaign_id = ${campaign.id} group by 1, 2, 3 having sum(listed) <> 0 order by 1, 2, 3`
  expect([...totals]).toEqual([...rows])
  const [unlisted] = await sql()<{ n: number }[]>`
    select count(*)::int as n from signatures where campaign_id = ${campaign.id} and kind = 'person'
      and hidden_at is not null and held_at is null and withdrawn_at is null and erased_at is null`
  expect((await countSignatures(campaign.id)).unlisted).toBe(unlisted!.n)
}
