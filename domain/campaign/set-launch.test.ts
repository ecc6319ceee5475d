import { expect, test } from 'vitest'
import { startCollecting } from '@/testing/collecting'
import { DRAFT, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { saveCampaign } from './save-campaign'
import { setLaunch } from './set-launch'

useTestDatabase()

test('a letter cannot be set to close before it is published, from whichever end that is tried', async () => {
  const { slug } = await startCollecting('closing-and-launch')
  const organizer = await makeOrganizer()
  const launch = (launchesAt: string) => setLaunch(organizer, slug, { launchesAt, launchesZone: 'UTC' })
  const close = (closesAt: string) =>
    saveCampaign(organizer, slug, { ...DRAFT, slug, closesAt, closesZone: closesAt && 'UTC' })
  expect(await launch('2096-05-02T12:00')).toBe('done')
  const refused = { faults: { closesAt: 'closing-before-launch' } }
  for (const before of ['2096-05-01T12:00', '2096-05-02T12:00']) expect(await close(before)).toEqual(refused)
  expect(await close('2096-05-02T12:01')).toEqual({ slug })
  expect(await launch('2096-05-03T12:00')).toBe('launch-after-closing')
  expect(await close('')).toEqual({ slug })
  expect(await launch('2096-05-03T12:00')).toBe('done')
})
