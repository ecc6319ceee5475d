import { expect, test } from 'vitest'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { makeOfficer } from '@/testing/officer'
import { listDeskSignatures } from './queries'

useTestDatabase()

test('an organization that waits says what is missing', async () => {
  const { campaign } = await makeOfficer()
  const listed = await listDeskSignatures(await makeOrganizer(), campaign.slug, {}, null, 10)
  const items = typeof listed === 'string' ? [] : listed.items
  expect(items[0]).toMatchObject({
    standing: 'waiting',
    standingProofs: { grade: 'mailbox', missing: ['second'] },
  })
})
