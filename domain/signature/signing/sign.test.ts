import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { makeCampaign, makeOrganizer, readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { confirmSignature } from './confirm'
import { correctSubmittedAddress } from './correct-submitted-address'
import { suppressAddress } from '@/domain/signature/rights/never-again'
import { emailIndex } from '@/domain/signature/private'
import { findSubmission } from '@/domain/signature/rights/submission-page'
import { sendConfirmationAgain } from './send-again'
import { signLetter } from './sign'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'

useTestDatabase()

const consent = randomBytes(32)
const start = async (slug: string) => makeCampaign(await makeOrganizer(), slug)
const rows = (campaignId: string) => sql()`select * from signatures where campaign_id = ${campaignId}`
/** The pause between two mails is by the database's clock: tests move the past, not the present. */
const passTime = (campaignId: string) =>
  sql()`update mailings set last_at = last_at - interval '11 minutes' where campaign_id = ${campaignId}`

test('100 parallel sign requests with one mailbox in many spellings give one row and one mail', async () => {
  const campaign = await start('parallel')
  const spellings = [
    'signer.one@gmail.com',
    'SIGNER.ONE@GMAIL.COM',
    'signerone+tag@gmail.com',
    'Signer.One+x@googlemail.com',
  ]
  const requests = Array.from({ length: 100 }, (_, index) =>
    signLetter(campaign.slug, submissionOf(campaign.edition, { email: spellings[index % 4]! }), consent),
  )
  const answers = await Promise.all(requests)
  expect(answers.every((answer) => typeof answer === 'object')).toBe(true)
  expect(await rows(campaign.id)).toHaveLength(1)
  expect((await readOutbox(campaign.id)).map((mail) => mail.template)).toEqual(['confirm'])
})

test('spellings of one mailbox confirm one signature; where tags may be mailboxes of their own, each its own', async () => {
  for (const [domain, signatures] of [
    ['gmail.com', 1],
    ['example.net', 2],
  ] as const) {
    const campaign = await start(`spelled-${domain.length}`)
    for (const mailbox of ['signer.two', 'SignerTwo+letter']) {
      const submission = submissionOf(campaign.edition, { email: `${mailbox}@${domain}`, name: mailbox })
      await signLetter(campaign.slug, submission, consent)
      await confirmSignature((await readOutbox(campaign.id)).at(-1)!.token)
    }
    const confirmed = (await rows(campaign.id)).filter((row) => row.confirmed_at !== null)
    expect([domain, confirmed.length]).toEqual([domain, signatures])
  }
})

test('an equal submission is stored once, and asking again within ten minutes sends nothing', async () => {
  const campaign = await start('again')
  const first = await signLetter(campaign.slug, submissionOf(campaign.edition), consent)
  await signLetter(campaign.slug, submissionOf(campaign.edition), consent)
  const submissionToken = (first as { submissionToken: string }).submissionToken
  await sendConfirmationAgain(submissionToken, 'submission')
  expect(await readOutbox(campaign.id)).toHaveLength(1)
  await passTime(campaign.id)
  await sendConfirmationAgain(submissionToken, 'submission')
  expect(await readOutbox(campaign.id)).toHaveLength(2)
  expect(await rows(campaign.id)).toHaveLength(1)
})

test('an address gets three mails a day and five ever', async () => {
  const campaign = await start('caps')
  const again = async () => {
    await passTime(campaign.id)
    await signLetter(campaign.slug, submissionOf(campaign.edition), consent)
  }
  for (let day = 0; day < 4; day++) {
    for (let time = 0; time < 4; time++) await again()
    await sql()`update mailings set day = '2020-01-01' where campaign_id = ${campaign.id}`
  }
  expect(await readOutbox(campaign.id)).toHaveLength(5)
})

test('an officer signs for an organization and as a person, each with a mail of its own', async () => {
  const campaign = await start('officer')
  await signLetter(campaign.slug, submissionOf(campaign.edition), consent)
  const organization = { kind: 'organization', organization: 'Example Net' } as const
  await signLetter(campaign.slug, submissionOf(campaign.edition, organization), consent)
  await signLetter(
    campaign.slug,
    submissionOf(campaign.edition, { ...organization, organization: 'EXAMPLE  net' }),
    consent,
  )
  expect(await rows(campaign.id)).toHaveLength(2)
  expect(await readOutbox(campaign.id)).toHaveLength(2)
})

test('an older edition, an unknown campaign and a category that is not there are refused', async () => {
  const campaign = await start('refused')
  const other = '0'.repeat(64)
  expect(await signLetter(campaign.slug, submissionOf(other), consent)).toBe('edition-changed')
  expect(await signLetter('no-such', submissionOf(other), consent)).toBe('campaign-unknown')
  const category = submissionOf(campaign.edition, { category: 'experts' })
  expect(await signLetter(campaign.slug, category, consent)).toBe('category-unknown')
  await sql()`update campaigns set closes_at = now() where id = ${campaign.id}`
  expect(await signLetter(campaign.slug, submissionOf(campaign.edition), consent)).toBe('campaign-not-open')
  expect(await rows(campaign.id)).toHaveLength(0)
})

test('correcting the address moves the pending signature and kills the link mailed to the wrong one', async () => {
  const campaign = await start('correct')
  const signed = (await signLetter(campaign.slug, submissionOf(campaign.edition), consent)) as {
    submissionToken: string
  }
  const [wrong] = await readOutbox(campaign.id)
  expect(await correctSubmittedAddress(signed.submissionToken, 'right@example.net')).toBe('done')
  const mails = await readOutbox(campaign.id)
  expect(mails.map((mail) => mail.to)).toEqual(['right@example.net'])
  expect(await confirmSignature(wrong!.token)).toBe('link-unknown')
  expect((await findSubmission(signed.submissionToken))!.address).toBe('right@example.net')
  expect(await confirmSignature(mails[0]!.token)).toHaveProperty('signatureToken')
})

test('correcting mails the new address whatever the old one did before, so that nobody can tell', async () => {
  const campaign = await start('oracle')
  const probe = async (victim: string, spy: string) => {
    const signed = await signLetter(campaign.slug, submissionOf(campaign.edition, { email: victim }), consent)
    const { submissionToken } = signed as { submissionToken: string }
    expect(await correctSubmittedAddress(submissionToken, spy)).toBe('done')
    expect((await findSubmission(submissionToken))!.address).toBe(spy)
    return (await readOutbox(campaign.id)).filter((mail) => mail.to === spy).map((mail) => mail.template)
  }
  await signLetter(campaign.slug, submissionOf(campaign.edition, { email: 'pending@example.net' }), consent)
  await signLetter(campaign.slug, submissionOf(campaign.edition, { email: 'confirmed@example.net' }), consent)
  await confirmSignature((await readOutbox(campaign.id)).at(-1)!.token)
  expect(await probe('new@example.net', 'spy-1@example.net')).toEqual(['confirm'])
  expect(await probe('pending@example.net', 'spy-2@example.net')).toEqual(['confirm'])
  expect(await probe('confirmed@example.net', 'spy-3@example.net')).toEqual(['confirm'])
  const kept = (await rows(campaign.id)).length
  expect(kept).toBe(5) // pending, confirmed and the three spies: the new address has nothing left
})

test('correcting to an address that signed already keeps its own signature and takes nothing along', async () => {
  const campaign = await start('taken')
  await signLetter(campaign.slug, submissionOf(campaign.edition, { email: 'first@example.net' }), consent)
  const second = (await signLetter(campaign.slug, submissionOf(campaign.edition), consent)) as {
    submissionToken: string
  }
  expect(await correctSubmittedAddress(second.submissionToken, 'first@example.net')).toBe('done')
  expect((await findSubmission(second.submissionToken))!.address).toBe('first@example.net')
  expect(await rows(campaign.id)).toHaveLength(1)
  expect((await readOutbox(campaign.id)).map((mail) => mail.to)).toEqual(['first@example.net'])
})

test('a link that is made void while its confirmation waits confirms nothing', async () => {
  const campaign = await start('race')
  const tries = Array.from({ length: 20 }, (_, index) => index)
  for (const index of tries) {
    const mine = `mine-${index}@example.net`
    const signed = await signLetter(campaign.slug, submissionOf(campaign.edition, { email: mine }), consent)
    const { submissionToken } = signed as { submissionToken: string }
    const own = (await readOutbox(campaign.id)).find((mail) => mail.to === mine)!.token
    const corrected = correctSubmittedAddress(submissionToken, `victim-${index}@example.net`)
    const confirms = [0, 1, 2, 4].map(async (pause) => {
      await new Promise((resolve) => setTimeout(resolve, pause))
      return confirmSignature(own)
    })
    await Promise.all([corrected, ...confirms])
  }
  const confirmed = await sql()<{ emailIndex: Buffer }[]>`
    select email_index from signatures where campaign_id = ${campaign.id} and confirmed_at is not null`
  const key = await findDataKey(campaign.id)
  const victims = tries.map((index) => emailIndex(key, `victim-${index}@example.net`).toString('hex'))
  expect(confirmed.filter((row) => victims.includes(row.emailIndex.toString('hex')))).toEqual([])
})

test('signing again after confirming mails the link to the own page; after withdrawing it is a new signature', async () => {
  const campaign = await start('back')
  await signLetter(campaign.slug, submissionOf(campaign.edition), consent)
  const [mail] = await readOutbox(campaign.id)
  const { signatureToken } = (await confirmSignature(mail!.token)) as { signatureToken: string }
  await passTime(campaign.id)
  await signLetter(campaign.slug, submissionOf(campaign.edition), consent)
  expect((await readOutbox(campaign.id)).map(({ template }) => template)).toEqual([
    'confirm',
    'confirmed',
    'signature-link',
  ])
  await withdrawSignature(signatureToken)
  await passTime(campaign.id)
  await signLetter(campaign.slug, submissionOf(campaign.edition), consent)
  expect((await readOutbox(campaign.id)).map(({ template }) => template).at(-1)).toBe('confirm')
  expect(await rows(campaign.id)).toHaveLength(2)
})

test('an address that said never again gets no mail, its pending signature is gone, and the answer is the same', async () => {
  const campaign = await start('never')
  await signLetter(campaign.slug, submissionOf(campaign.edition), consent)
  const [mail] = await readOutbox(campaign.id)
  expect(await suppressAddress(mail!.token)).toBe('done')
  expect(await rows(campaign.id)).toHaveLength(0)
  const other = await start('never-elsewhere')
  const answer = await signLetter(
    other.slug,
    submissionOf(other.edition, { email: 'SIGNER@example.net' }),
    consent,
  )
  expect(answer).toHaveProperty('submissionToken')
  expect(await readOutbox(other.id)).toHaveLength(0)
})
