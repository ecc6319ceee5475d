import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { LIMITS } from '@/domain/limit/limits'
import { confirmSignature } from '@/domain/signature/signing/confirm'
import { signLetter } from '@/domain/signature/signing/sign'
import { makeOrganizer, readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { shownNames, startCampaign } from '@/testing/signer'
import { openQueue } from './queries'

useTestDatabase()

test('who came in a burst of one network is flagged and published, with no trace of the network', async () => {
  const campaign = await startCampaign('bursts')
  const organizer = await makeOrganizer()
  const queue = async () => {
    const opened = await openQueue(organizer, campaign.slug, null)
    if (typeof opened === 'string') throw new Error(opened)
    return opened
  }
  const from = '203.0.113.77'
  for (let index = 0; index < LIMITS.sign.atOnce + 1; index += 1) {
    const submission = submissionOf(campaign.edition, { email: `crowd${index}@example.net` })
    await signLetter(campaign.slug, submission, randomBytes(32), from)
  }
  const confirm = async (index: number) => {
    const mails = await readOutbox(campaign.id)
    await confirmSignature(mails.find(({ to }) => to === `crowd${index}@example.net`)!.token)
  }
  await confirm(0)
  expect((await queue()).waiting).toEqual([])
  await confirm(LIMITS.sign.atOnce)
  expect((await queue()).waiting).toMatchObject([{ reasons: ['burst'] }])
  expect(await shownNames(campaign)).toHaveLength(2)
})
