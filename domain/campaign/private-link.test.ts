import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { signLetter } from '@/domain/signature/signing/sign'
import { makeOrganizer, submissionOf } from '@/testing/campaign'
import { startCollecting } from '@/testing/collecting'
import { useTestDatabase } from '@/testing/database'
import { removePrivateLink, renewPrivateLink } from './private-link'

useTestDatabase()

test('before the launch only the private link lets in, and not once it was renewed or switched off', async () => {
  const campaign = await startCollecting('by-link')
  const organizer = await makeOrganizer()
  const submission = submissionOf(campaign.edition)
  const attempt = (link: string | null) =>
    signLetter(campaign.slug, submission, randomBytes(32), null, new Date(), link)
  const other = await startCollecting('by-link-too')
  for (const link of [null, other.link, 'x'.repeat(43)]) expect(await attempt(link)).toBe('campaign-unknown')
  expect(await attempt(campaign.link)).toMatchObject({ submissionToken: expect.any(String) })
  expect(await renewPrivateLink(organizer, campaign.slug)).toBe('done')
  expect(await attempt(campaign.link)).toBe('campaign-unknown')
  expect(await removePrivateLink(organizer, other.slug)).toBe('done')
  expect(
    await signLetter(other.slug, submissionOf(other.edition), randomBytes(32), null, new Date(), other.link),
  ).toBe('campaign-unknown')
})
