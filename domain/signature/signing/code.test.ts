import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { listProofsOf } from '@/domain/signature/proofs'
import { findToConfirm } from '@/domain/signature/rights/to-confirm'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { countSignatures } from '@/domain/signature/list/counts'
import { makeOrganizer, submissionOf } from '@/testing/campaign'
import { inLong } from '@/testing/long'
import { useTestDatabase } from '@/testing/database'
import {
  askMove,
  check,
  confirmMail,
  letMailsPass,
  newestMail,
  ORGANIZATION,
  shownNames,
  signed,
  startCampaign,
  type TestCampaign,
} from '@/testing/signer'
import { confirmAddressChange } from '@/domain/signature/rights/confirm-address-change'
import type { Submission } from '@/domain/signature/signature'
import { confirmSignature } from './confirm'
import { confirmSubmitted } from './confirm-submitted'
import { sendConfirmationAgain } from './send-again'
import { signLetter } from './sign'

useTestDatabase()

async function submit(campaign: TestCampaign, changed: Partial<Submission> = {}): Promise<string> {
  const result = await signLetter(campaign.slug, submissionOf(campaign.edition, changed), Buffer.alloc(32))
  return (result as { submissionToken: string }).submissionToken
}

const another = (code: string | undefined, by: number) =>
  String((Number(code) + by) % 1_000_000).padStart(6, '0')

async function proofsOf(campaign: TestCampaign) {
  const ids = await sql()<{ id: string }[]>`select id from signatures where campaign_id = ${campaign.id}`
  const listed = await listProofsOf(sql(), await findDataKey(campaign.id), ids.map(({ id }) => id)) // prettier-ignore
  return [...listed.values()].flat()
}

test('a person confirms by the code typed on the page after signing, as often as they press', async () => {
  const campaign = await startCampaign('code-person')
  const page = await submit(campaign)
  const { code } = await newestMail(campaign)
  expect(await confirmSubmitted(page, 'none')).toEqual({ refusal: 'code-missing', left: 0 })
  expect(await confirmSubmitted(page, another(code, 1))).toEqual({ refusal: 'code-wrong', left: 4 })
  const first = await confirmSubmitted(page, code!)
  expect(first).toHaveProperty('signatureToken')
  expect(await confirmSubmitted(page, code!)).toEqual(first)
  expect(await shownNames(campaign)).toEqual(['Invented Signer'])
  expect(await proofsOf(campaign)).toEqual([])
})

test('for an organization the link alone confirms nothing; the code is recorded as a proof of its mailbox, which lists nothing', async () => {
  const campaign = await startCampaign('code-organization')
  await submit(campaign, ORGANIZATION)
  const { token, code } = await newestMail(campaign)
  expect(await confirmSignature(token)).toEqual({ faults: { code: 'code-missing' } })
  const wrong = { code: another(code, 1), organization: '', country: 'QQ' }
  expect(await confirmSignature(token, wrong)).toEqual({
    faults: { code: 'code-wrong', organization: 'organization-required', country: 'country-unknown' },
  })
  expect(await findToConfirm(token)).toMatchObject({ state: 'pending', codesLeft: 4 })
  expect(await confirmSignature(token, { code: code!, country: 'QQ' })).toEqual({
    faults: { country: 'country-unknown' },
  })
  expect(await findToConfirm(token)).toMatchObject({ codesLeft: 4 })
  expect(await proofsOf(campaign)).toEqual([])
  expect(await confirmSignature(token, { code: code! })).toHaveProperty('signatureToken')
  const [proof, ...more] = await proofsOf(campaign)
  expect(more).toEqual([])
  expect(proof).toMatchObject({ method: 'mailbox', domain: 'society.example', voidedAt: null })
  expect(proof!.value).toBe('officer@society.example')
  expect(await shownNames(campaign)).toEqual([])
  expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 0 })
})

test('an organization confirms on the page after signing as well, with the same proof', async () => {
  const campaign = await startCampaign('code-organization-page')
  const page = await submit(campaign, ORGANIZATION)
  const { code } = await newestMail(campaign)
  expect(await confirmSubmitted(page, code!)).toHaveProperty('signatureToken')
  expect(await proofsOf(campaign)).toMatchObject([{ method: 'mailbox', domain: 'society.example' }])
})

test('five wrong codes end a mail, a new one brings five more to the same page, and what was typed there counts for both', async () => {
  const campaign = await startCampaign('code-five')
  await submit(campaign, ORGANIZATION)
  const first = await newestMail(campaign)
  for (let by = 1; by <= 5; by += 1) await confirmSignature(first.token, { code: another(first.code, by) })
  expect(await confirmMail(first)).toEqual({ faults: { code: 'code-used-up' } })
  expect(await sendConfirmationAgain(first.token, 'confirm')).toBe(false)
  await letMailsPass()
  expect(await sendConfirmationAgain(first.token, 'confirm')).toBe(true)
  const second = await newestMail(campaign)
  expect(await findToConfirm(first.token)).toMatchObject({ codesLeft: 5 })
  expect(await confirmSignature(first.token, { code: second.code! })).toHaveProperty('signatureToken')
})

test('a page takes ten codes and says the same of an address that has signed, waits, never wrote or wants no mail', async () => {
  const campaign = await startCampaign('code-alike')
  await signed(campaign, { email: 'confirmed@example.net' })
  await submit(campaign, { email: 'waiting@example.net' })
  const pages = await Promise.all(
    ['confirmed@example.net', 'waiting@example.net', 'new@example.net'].map((email) =>
      submit(campaign, { email }),
    ),
  )
  const said = await Promise.all(
    pages.map(async (page) => {
      const answers = []
      for (let at = 0; at < 11; at += 1) answers.push(await confirmSubmitted(page, '000000'))
      return answers
    }),
  )
  const refusals = (said[0] as { refusal: string; left: number }[]).map(
    ({ refusal, left }) => `${refusal} ${left}`,
  )
  expect(refusals).toEqual([
    ...['code-wrong 4', 'code-wrong 3', 'code-wrong 2', 'code-wrong 1', 'mail-used-up 5'],
    ...['code-wrong 4', 'code-wrong 3', 'code-wrong 2', 'code-wrong 1', 'page-used-up 0', 'page-used-up 0'],
  ])
  expect(said[1]).toEqual(said[0])
  expect(said[2]).toEqual(said[0])
})

test('a code of a submission that created nothing is wrong, though the mail that waits has it', async () => {
  const campaign = await startCampaign('code-twice')
  await submit(campaign)
  const { code } = await newestMail(campaign)
  expect(await confirmSubmitted(await submit(campaign), code!)).toMatchObject({ refusal: 'code-wrong' })
})

test('of 100 codes at once on one page and one link, ten and five are tried', async () => {
  const campaign = await startCampaign('code-parallel')
  const page = await submit(campaign, ORGANIZATION)
  const { token, code } = await newestMail(campaign)
  await Promise.all(Array.from({ length: 100 }, (_, at) => confirmSubmitted(page, another(code, at + 1))))
  await Promise.all(
    Array.from({ length: 100 }, (_, at) => confirmSignature(token, { code: another(code, at + 101) })),
  )
  expect(
    await sql()`select purpose, tries from tokens where campaign_id = ${campaign.id} order by purpose`,
  ).toEqual([
    { purpose: 'confirm', tries: 5 },
    { purpose: 'submission', tries: 10 },
  ])
  expect(await confirmSubmitted(page, code!)).toMatchObject({ refusal: 'page-used-up' })
  expect(await confirmMail({ token, code })).toEqual({ faults: { code: 'code-used-up' } })
})

async function guessTen(page: string): Promise<void> {
  for (let at = 0; at < 10; at += 1) {
    const typed = String(randomInt(1_000_000)).padStart(6, '0')
    expect(await confirmSubmitted(page, typed)).toHaveProperty('refusal')
  }
}

test('thousands of random guesses from new pages give nothing: what is compared is bounded by mails and tries', async () => {
  const campaign = await startCampaign('code-guesses')
  let guesses = 0
  while (guesses < inLong(10_000, 2_000)) {
    const pages = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        submit(campaign, { ...ORGANIZATION, organization: `Society ${guesses} ${at} (invented)` }),
      ),
    )
    await Promise.all(pages.map((page) => guessTen(page)))
    guesses += pages.length * 10
  }
  const [compared] = await sql()<{ codes: number; tries: number }[]>`
    select count(*)::int as codes, sum(tries)::int as tries from tokens
    where campaign_id = ${campaign.id} and code is not null`
  expect(compared!.codes).toBeLessThanOrEqual(3)
  expect(compared!.tries).toBeLessThanOrEqual(15)
  expect(await proofsOf(campaign)).toEqual([])
}, 240_000)

test('a check that is taken back leaves the mailbox proven; a new address proves its own mailbox, and only with its code', async () => {
  const campaign = await startCampaign('code-check')
  const own = await signed(campaign, ORGANIZATION)
  await check(campaign)
  expect(await shownNames(campaign)).toEqual(['Invented Society'])
  const [row] = await sql()<{ id: string }[]>`select id from signatures where campaign_id = ${campaign.id}`
  expect(await takeBackCheck(await makeOrganizer(), campaign.slug, row!.id)).toBe('check-taken-back')
  expect(await proofsOf(campaign)).toMatchObject([
    { method: 'mailbox', voidedAt: null },
    { method: 'organizer', voidedAt: expect.any(Date) },
  ])
  await check(campaign)
  expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 1, takenBack: 0 })
  const token = await askMove(campaign, own, 'officer@elsewhere.example')
  const { code } = await newestMail(campaign)
  const other = code === '111111' ? '222222' : '111111'
  expect(await confirmAddressChange(token)).toEqual({ refusal: 'code-missing', left: 5 })
  expect(await confirmAddressChange(token, other)).toEqual({ refusal: 'code-wrong', left: 4 })
  expect((await proofsOf(campaign))[0]).toMatchObject({ domain: 'society.example', voidedAt: null })
  expect(await confirmAddressChange(token, code)).toMatchObject({ signatureToken: expect.any(String) })
  const mailboxes = (await proofsOf(campaign)).filter(({ method }) => method === 'mailbox')
  expect(mailboxes).toMatchObject([
    { domain: 'society.example', voidedAt: expect.any(Date) },
    { domain: 'elsewhere.example', voidedAt: null },
  ])
  // Its website is another's now: somebody looks.
  const flags =
    await sql()`select reason from flags where campaign_id = ${campaign.id} and settled_at is null`
  expect(flags).toEqual([{ reason: 'website' }])
})
