import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { confirmSignature, openConfirmed } from './confirm'
import { findOwnSignature } from '@/domain/signature/rights/own-page'
import { findToConfirm } from '@/domain/signature/rights/to-confirm'
import type { Submission } from '@/domain/signature/signature'
import { signLetter } from './sign'
import {
  confirmMail,
  expectTrueTotals,
  newestMail,
  ORGANIZATION,
  shownNames,
  startCampaign,
  type TestCampaign,
} from '@/testing/signer'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'

useTestDatabase()

const EMAIL = 'couple@example.net'
const rows = (campaign: TestCampaign) => sql()`select id from signatures where campaign_id = ${campaign.id}`
const mails = async (campaign: TestCampaign) =>
  (await readOutbox(campaign.id)).map(({ template }) => template)

/** Signs with the one mailbox; gives the mailed token. */
async function signAs(
  campaign: TestCampaign,
  name: string,
  changed: Partial<Submission> = {},
): Promise<string> {
  const submission = submissionOf(campaign.edition, { email: EMAIL, name, ...changed })
  await signLetter(campaign.slug, submission, randomBytes(32))
  return (await newestMail(campaign)).token
}
const ownName = async (key: string) => (await findOwnSignature(key))!.fields.name

test('a second try with a corrected name is stored and mailed at once; an equal one only once', async () => {
  const campaign = await startCampaign('corrected-name')
  const slip = await signAs(campaign, 'Jane Reo')
  const right = await signAs(campaign, 'Jane Roe')
  expect(right).not.toBe(slip)
  expect(await signAs(campaign, 'Jane Roe')).toBe(right)
  expect(await signAs(campaign, 'Jane Reo')).toBe(right)
  expect(await rows(campaign)).toHaveLength(2)
  expect(await confirmSignature(right)).toHaveProperty('signatureToken')
  expect(await shownNames(campaign)).toEqual(['Jane Roe'])
  expect(await rows(campaign)).toHaveLength(1)
  await expectTrueTotals(campaign)
})

test.each([
  { title: 'Baker' },
  { affiliation: 'Invented Bakery' },
  { country: 'ES' },
  { listed: false },
] as Partial<Submission>[])('what differs in %j is another submission', async (changed) => {
  const campaign = await startCampaign(`differs-${Object.keys(changed)[0]}`)
  const first = await signAs(campaign, 'Jane Roe')
  expect(await signAs(campaign, 'Jane Roe', changed)).not.toBe(first)
  expect(await rows(campaign)).toHaveLength(2)
})

test('past the caps nothing is stored, and 100 different ones at once store no more than may be mailed', async () => {
  const campaign = await startCampaign('bounded')
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      signLetter(
        campaign.slug,
        submissionOf(campaign.edition, { email: EMAIL, name: `Jane ${'x'.repeat(index)}` }),
        randomBytes(32),
      ),
    ),
  )
  expect(answers.every((answer) => typeof answer === 'object' && 'submissionToken' in answer)).toBe(true)
  expect(await rows(campaign)).toHaveLength(3)
  expect(await mails(campaign)).toHaveLength(3)
})

test('each link shows what else waits and can confirm another one instead', async () => {
  const campaign = await startCampaign('choice')
  const first = await signAs(campaign, 'Jane Roe')
  await signAs(campaign, 'John Roe')
  const found = (await findToConfirm(first))!
  if (found.state !== 'pending') throw new Error(found.state)
  expect(found.others.map(({ fields }) => fields.name)).toEqual(['John Roe'])
  const { signatureToken } = (await confirmSignature(first, {}, found.others[0]!.id)) as {
    signatureToken: string
  }
  expect(await ownName(signatureToken)).toBe('John Roe')
  expect(await shownNames(campaign)).toEqual(['John Roe'])
})

test('a choice of somebody else’s signature, of another letter or of nothing changes nothing', async () => {
  const campaign = await startCampaign('foreign-choice')
  const other = await startCampaign('foreign-choice-two')
  await signAs(other, 'Other Letter')
  await signAs(campaign, 'Stranger', { email: 'stranger@example.net' })
  const [elsewhere, stranger] = [await rows(other), await rows(campaign)]
  for (const choice of [elsewhere[0]!.id, stranger[0]!.id, randomBytes(8).toString('hex'), '']) {
    const token = await signAs(campaign, 'Jane Roe')
    const { signatureToken } = (await confirmSignature(token, {}, choice)) as { signatureToken: string }
    expect(await ownName(signatureToken)).toBe('Jane Roe')
    await withdrawSignature(signatureToken)
  }
})

test('the link of a dropped one says which name this mailbox confirmed, and leads to its page', async () => {
  const campaign = await startCampaign('dropped')
  const first = await signAs(campaign, 'Jane Roe')
  const second = await signAs(campaign, 'John Roe')
  await signAs(campaign, 'Jane Roe', { ...ORGANIZATION, email: EMAIL })
  const officer = await newestMail(campaign)
  const { signatureToken } = (await confirmSignature(second)) as { signatureToken: string }
  for (let time = 0; time < 3; time += 1) expect(await confirmSignature(first)).toBe('mailbox-signed')
  expect(await findToConfirm(first)).toMatchObject({
    state: 'confirmed',
    voided: true,
    signature: { fields: { name: 'John Roe' } },
  })
  expect(await findToConfirm(second)).toMatchObject({ state: 'confirmed', voided: false })
  const opened = (await openConfirmed(first)) as { signatureToken: string }
  expect(await ownName(opened.signatureToken)).toBe('John Roe')
  expect(await ownName(signatureToken)).toBe('John Roe')
  expect(await confirmMail(officer)).toHaveProperty('signatureToken')
  expect(await shownNames(campaign)).toEqual(['John Roe'])
})

test('of 200 parallel confirms of two links one name stands, and who pressed the other is told', async () => {
  for (const round of [1, 2, 3]) {
    const campaign = await startCampaign(`both-at-once-${round}`)
    const tokens = [await signAs(campaign, 'Jane Roe'), await signAs(campaign, 'John Roe')]
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, index) => confirmSignature(tokens[index % 2]!)),
    )
    const won = [0, 1].map(
      (which) => results.filter((result, index) => index % 2 === which && typeof result === 'object').length,
    )
    expect(won.toSorted((a, b) => a - b)).toEqual([0, 100])
    expect(results.filter((result) => result === 'mailbox-signed')).toHaveLength(100)
    expect(await shownNames(campaign)).toHaveLength(1)
    await expectTrueTotals(campaign)
  }
})

test('signing while another is being confirmed leaves one signature, whoever comes first', async () => {
  const campaign = await startCampaign('sign-beside')
  for (let round = 0; round < 20; round += 1) {
    const email = `beside-${round}@example.net`
    const first = await signAs(campaign, 'Jane Roe', { email })
    const name = `John ${'o'.repeat(round)}`
    await Promise.all([
      confirmSignature(first),
      signLetter(campaign.slug, submissionOf(campaign.edition, { email, name }), randomBytes(32)),
    ])
    const late = (await readOutbox(campaign.id)).filter((mail) => mail.to === email)
    for (const { template, token } of late)
      if (template === 'confirm' && token !== first)
        expect(await confirmSignature(token)).toSatisfy((answer) =>
          ['mailbox-signed', 'link-unknown'].includes(answer as string),
        )
  }
  expect(await rows(campaign)).toHaveLength(20)
  expect(await shownNames(campaign)).toEqual(Array(20).fill('Jane Roe'))
})

test('who confirmed and signs with another name gets the link to the own page, and nothing is stored', async () => {
  const campaign = await startCampaign('after-confirming')
  await confirmSignature(await signAs(campaign, 'Jane Roe'))
  await signAs(campaign, 'John Roe')
  expect(await mails(campaign)).toEqual(['confirm', 'confirmed', 'signature-link'])
  expect(await rows(campaign)).toHaveLength(1)
})
