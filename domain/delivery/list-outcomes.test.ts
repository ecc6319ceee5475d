import { expect, test } from 'vitest'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { delivered } from '@/testing/delivery'
import { listOutcomes } from './list-outcomes'
import { recordReceipt } from './receipt/record-receipt'
import { publishReceipt, takeBackReceipt } from './receipt/settle-receipt'

useTestDatabase()

test('a letter’s outcome is its newest delivery and the newest answer that is public', async () => {
  const organizer = await makeOrganizer()
  const untold = await makeCampaign(organizer, 'untold')
  const campaign = await makeCampaign(organizer, 'told')
  const ids = [untold.id, campaign.id]
  expect(await listOutcomes(ids)).toEqual(new Map())
  const first = await delivered(organizer, 'told')
  await delivered(organizer, 'told', { recipient: 'Invented Secretariat' })
  const newest = { number: 2, recipient: 'Invented Secretariat', answer: null }
  expect((await listOutcomes(ids)).get(campaign.id)).toMatchObject(newest)
  const on = new Date().toISOString().slice(0, 10)
  const made = await recordReceipt(organizer, 'told', first.id, {
    ...{ kind: 'answered', office: 'Office of the Mayor', words: 'We will.', on },
  })
  if (typeof made === 'string' || 'faults' in made) throw new Error(JSON.stringify(made))
  const place = { slug: 'told', id: first.id, receipt: made.id }
  expect((await listOutcomes(ids)).get(campaign.id)).toMatchObject(newest)
  expect(await publishReceipt(organizer, place)).toBe('done')
  const answer = { number: 1, office: 'Office of the Mayor' }
  expect((await listOutcomes(ids)).get(campaign.id)).toMatchObject({ ...newest, answer })
  expect(await takeBackReceipt(organizer, place)).toBe('done')
  expect([...(await listOutcomes(ids)).keys()]).toEqual([campaign.id])
  expect((await listOutcomes(ids)).get(campaign.id)).toMatchObject(newest)
})
