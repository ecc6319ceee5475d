import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { addOrganizer, removeOrganizer } from './add-organizer'
import { reachCampaign } from './membership'

useTestDatabase()

test('an organizer who is removed reaches nothing any more; the only owner of a campaign stays', async () => {
  const owner = await makeOrganizer('owner-alone@example.org')
  await makeCampaign(owner, 'alone')
  expect(await removeOrganizer(owner.email)).toEqual({ onlyOwnerOf: ['alone'] })
  expect(await addOrganizer('guest@example.org')).toBe('added')
  expect(await addOrganizer('GUEST@example.org')).toBe('there-already')
  const guest = await makeOrganizer('guest@example.org')
  expect(await removeOrganizer('guest@example.org')).toBe('removed')
  expect(await removeOrganizer('guest@example.org')).toBe('unknown')
  expect(await reachCampaign(sql(), guest, 'alone', 'see-desk')).toBe('campaign-unknown')
})
