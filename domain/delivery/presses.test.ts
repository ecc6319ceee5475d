import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { NOW } from '@/testing/delivery'
import { prepareDelivery } from './prepare-delivery'

// More presses at once than the process has connections: a transaction that asked for a second one would wait for the others forever.

useTestDatabase()

const PRESSES = 12

test('who presses at once, more often than there are connections, gets the same delivery', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'pressed')
  const asked = await Promise.all(
    Array.from({ length: PRESSES }, () => prepareDelivery(organizer, 'pressed', NOW)),
  )
  const rows = await sql()<{ id: string }[]>`select id from deliveries where campaign_id = ${campaign.id}`
  expect(rows).toHaveLength(1)
  expect(asked).toEqual(Array.from({ length: PRESSES }, () => ({ id: rows[0]!.id })))
})

test('so do those who press for several campaigns at once', async () => {
  const organizer = await makeOrganizer()
  const slugs = Array.from({ length: PRESSES }, (_, index) => `pressed-${index}`)
  for (const slug of slugs) await makeCampaign(organizer, slug)
  const asked = await Promise.all([...slugs, ...slugs].map((slug) => prepareDelivery(organizer, slug, NOW)))
  expect(asked.slice(PRESSES)).toEqual(asked.slice(0, PRESSES))
  const rows = await sql()<{ id: string }[]>`
    select d.id from deliveries d join campaigns c on c.id = d.campaign_id where c.slug like 'pressed-%'`
  expect(rows.map(({ id }) => ({ id }))).toEqual(expect.arrayContaining(asked.slice(0, PRESSES)))
  expect(rows).toHaveLength(PRESSES)
})

test('who asks for another moment or language than the one being prepared is told, and gets nothing else', async () => {
  const organizer = await makeOrganizer()
  await makeCampaign(organizer, 'asked-twice')
  const at = new Date().toISOString()
  const first = { ...NOW, seenAt: at }
  const begun = await prepareDelivery(organizer, 'asked-twice', first)
  expect(begun).toEqual({ id: expect.any(String) })
  expect(await prepareDelivery(organizer, 'asked-twice', first)).toEqual(begun)
  expect(await prepareDelivery(organizer, 'asked-twice', NOW)).toEqual(begun)
  const refused = [
    { ...first, seenAt: new Date(Date.parse(at) + 1).toISOString() },
    { ...NOW, cutoff: 'closing' },
    { ...first, languages: ['de'] },
  ]
  for (const values of refused)
    expect(await prepareDelivery(organizer, 'asked-twice', values)).toBe('delivery-begun')
  await sql()`update deliveries set cutoff_at = cutoff_at - interval '2 minutes'`
  expect(await prepareDelivery(organizer, 'asked-twice', NOW)).toBe('delivery-begun')
})
