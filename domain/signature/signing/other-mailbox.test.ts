import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { openColumn } from '@/domain/signature/private'
import { submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { newestMail, startCampaign, type TestCampaign } from '@/testing/signer'
import { confirmSubmitted } from './confirm-submitted'
import { correctSubmittedAddress } from './correct-submitted-address'
import { signLetter } from './sign'

useTestDatabase()

const OTHER = 'director@someone-else.example'

async function submit(campaign: TestCampaign, email: string): Promise<string> {
  const signed = await signLetter(
    campaign.slug,
    submissionOf(campaign.edition, { email, name: 'Invented Signer' }),
    randomBytes(32),
  )
  if (typeof signed === 'string' || !('submissionToken' in signed)) throw new Error(JSON.stringify(signed))
  return signed.submissionToken
}

test('nobody confirms another’s mailbox by correcting the address in the moment in which the code is typed', async () => {
  const campaign = await startCampaign('code-in-a-race')
  for (let round = 0; round < 15; round += 1) {
    const page = await submit(campaign, `mine-${round}@example.net`)
    const { code } = await newestMail(campaign)
    await Promise.all([
      confirmSubmitted(page, code!),
      correctSubmittedAddress(page, OTHER.replace('@', `${round}@`)),
    ])
  }
  const key = await findDataKey(campaign.id)
  const confirmed = await sql()<{ id: string; email: Buffer }[]>`
    select id, email from signatures where campaign_id = ${campaign.id} and confirmed_at is not null`
  const theirs = confirmed.map(({ id, email }) => openColumn(key, id, 'email', email))
  expect(theirs.filter((email) => email!.endsWith('someone-else.example'))).toEqual([])
})

test('the address that was typed, or another spelling of its mailbox, changes nothing and says so', async () => {
  const campaign = await startCampaign('same-mailbox')
  const page = await submit(campaign, 'ann.example@gmail.com')
  const { token } = await newestMail(campaign)
  expect(await correctSubmittedAddress(page, ' ann.example@gmail.com ')).toBe('same-address')
  expect(await correctSubmittedAddress(page, 'AnnExample+letters@gmail.com')).toBe('same-mailbox')
  expect((await newestMail(campaign)).token).toBe(token)
})
