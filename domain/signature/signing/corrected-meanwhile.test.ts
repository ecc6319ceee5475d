import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { newestMail, ORGANIZATION, startCampaign } from '@/testing/signer'
import { confirmBehind } from './confirm'
import { confirmSubmitted } from './confirm-submitted'
import { correctSubmittedAddress } from './correct-submitted-address'
import { signLetter } from './sign'

useTestDatabase()

test('the code of one mailbox confirms no other, to which the address was corrected between the trying and the confirming', async () => {
  const campaign = await startCampaign('corrected-meanwhile')
  const result = await signLetter(
    campaign.slug,
    submissionOf(campaign.edition, ORGANIZATION),
    randomBytes(32),
  )
  const { submissionToken: token } = result as { submissionToken: string }
  const waiting = () =>
    sql()<{ id: string; confirmedAt: Date | null }[]>`
      select id, confirmed_at from signatures where campaign_id = ${campaign.id}`
  const [tried] = await waiting()
  expect(await correctSubmittedAddress(token, 'office@elsewhere.example')).toBe('done')
  const way = { token, purpose: 'submission', signatureId: tried!.id } as const
  expect(await confirmBehind(way, {}, null, new Date())).toBe('link-unknown')
  expect(await waiting()).toMatchObject([{ confirmedAt: null }])
  const { code } = await newestMail(campaign)
  expect(await confirmSubmitted(token, code!)).toHaveProperty('signatureToken')
})
