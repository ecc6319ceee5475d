import { expect, test } from 'vitest'
import { launchDueCampaigns } from '@/domain/signature/launch/launch-due-campaigns'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { findOwnSignature } from '@/domain/signature/rights/own-page'
import { makeOrganizer } from '@/testing/campaign'
import { collected, launchAt, startCollecting } from '@/testing/collecting'
import { useTestDatabase } from '@/testing/database'
import { ORGANIZATION } from '@/testing/signer'
import { findOfficerPage } from './officer-page'

useTestDatabase()

test('while a letter collects, no officer is told that another one’s signature stands already', async () => {
  const campaign = await startCollecting('officer-collecting')
  const organizer = await makeOrganizer()
  const first = await collected(campaign, ORGANIZATION)
  const { id } = (await findOwnSignature(first))!
  expect(await recordCheck(organizer, campaign.slug, id, { source: 'Register 1', note: '' })).toBe('done')
  const second = await collected(campaign, { ...ORGANIZATION, email: 'second@society.example' })
  expect(await findOfficerPage(second)).toMatchObject({ listedAlready: false, alike: [] })
  await launchAt(campaign, new Date(Date.now() - 1_000))
  expect(await launchDueCampaigns()).toBe(1)
  expect(await findOfficerPage(second)).toMatchObject({ listedAlready: true })
})
