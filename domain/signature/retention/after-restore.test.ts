import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { signed } from '@/testing/signer'
import { startedUpdate, writtenUpdate } from '@/testing/update'
import { letGoAgain } from './after-restore'

useTestDatabase()

test('after a restore no update goes on by itself: the dump doesn’t know who got it since', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'restored-news')
  await signed(campaign, { updates: true, email: 'wants@example.net' })
  const { id } = await startedUpdate(organizer, campaign.slug)
  await writtenUpdate(organizer, campaign.slug)
  await letGoAgain([])
  await letGoAgain([])
  const rows = await sql()`select id, paused_at is not null as paused from updates order by number`
  expect(rows.map((row) => [row.id === id, row.paused])).toEqual([
    [true, true],
    [false, false],
  ])
})
