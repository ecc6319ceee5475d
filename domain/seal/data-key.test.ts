import { afterEach, expect, test, vi } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { findDataKey } from './data-key'

useTestDatabase()

afterEach(() => vi.useRealTimers())

test('a key is opened once a minute, and one that was destroyed opens nothing a minute later', async () => {
  // The driver connects by a timer: time goes on by itself, too.
  vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true })
  const campaign = await makeCampaign(await makeOrganizer(), 'kept-for-a-minute')
  const key = await findDataKey(campaign.id)
  await sql()`delete from data_keys where campaign_id = ${campaign.id}`
  expect(await findDataKey(campaign.id, sql())).toBe(key)
  vi.advanceTimersByTime(60_000)
  await expect(findDataKey(campaign.id, sql())).rejects.toThrow('No data key')
  expect((await findDataKey(campaign.id)).id).not.toBe(key.id)
})
