import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { listDeskSignatures } from '@/domain/signature/desk/queries'
import { signEveryWay } from '@/testing/sight'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { listCampaignEvents } from '@/domain/event/list-events'
import { listOpenings } from './list-openings'

useTestDatabase()

test('an opening leaves one line a person, view and day, without what was looked for; the history keeps to acts', async () => {
  const owner = await makeOrganizer()
  const campaign = await makeCampaign(owner, 'opened')
  await signEveryWay(campaign)
  const day = (hours: number) => new Date(Date.UTC(2026, 5, 1, hours))
  const search = { q: 'unlisted.person@canary.example' }
  const openings = [{}, { standing: 'unlisted' }, { standing: 'listed' }, search, { q: 'person' }] as const
  for (const hour of [1, 2, 23, 25])
    for (const filter of openings)
      await Promise.all(
        [1, 2, 3].map(() => listDeskSignatures(owner, campaign.slug, filter, null, 50, day(hour))),
      )
  const lines = await listOpenings(owner, campaign.slug, 500)
  if (typeof lines === 'string') throw new Error(lines)
  const own = lines.filter(({ email }) => email === owner.email).map(({ view }) => view)
  expect(own.toSorted()).toEqual([
    'address',
    'address',
    'all',
    'all',
    'listed',
    'listed',
    'unlisted',
    'unlisted',
  ])
  const [stored] = await sql()<{ text: string }[]>`
    select string_agg(e::text, ' ') as text from events e where kind = 'private-opened'`
  expect(stored!.text).not.toMatch(/canary\.example|Person/)
  const acts = await listCampaignEvents(campaign.id, 500)
  expect([...acts].filter(({ kind }) => kind === 'private-opened')).toEqual([])
})
