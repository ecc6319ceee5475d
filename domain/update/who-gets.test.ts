import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { signed } from '@/testing/signer'
import { startedUpdate, WRITTEN, writtenUpdate } from '@/testing/update'
import { findMissingTexts } from './missing-texts'
import { nextUpdateAt } from './next-update'
import { countByLanguage } from './queries'
import { sendUpdate } from './send-update'
import { whoGets } from './who-gets'

useTestDatabase()

test('each gets their own language, else a close one, else the letter’s own', () => {
  const texts = ['en', 'pt', 'fr'].map((language) => ({ ...WRITTEN, language }))
  const begun = { language: 'de', subject: 'Nur das', text: '' }
  const wanting = new Map([
    ['pt-BR', 3],
    ['en', 2],
    ['de', 1],
  ])
  expect(whoGets([...texts, begun], wanting)).toEqual([
    { language: 'pt-BR', count: 3, gets: 'pt' },
    { language: 'en', count: 2, gets: 'en' },
    { language: 'de', count: 1, gets: 'en' },
    { language: 'pt', count: 0, gets: 'pt' },
    { language: 'fr', count: 0, gets: 'fr' },
  ])
  expect(whoGets([], new Map([['en', 1]]))).toEqual([{ language: 'en', count: 1, gets: null }])
})

test('a mailbox that signed twice is counted once, in the language of its first signature', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'counted')
  expect(await countByLanguage(campaign.id)).toEqual(new Map())
  for (const email of ['one@example.net', 'two@example.net', 'three@example.net'])
    await signed(campaign, { updates: true, email })
  const first = sql()`select email_index from signatures where campaign_id = ${campaign.id} and number = 1`
  await sql()`update signatures set language = 'de', kind = 'organization', email_index = (${first})
    where campaign_id = ${campaign.id} and number = 3`
  await sql()`update signatures set language = 'fr' where campaign_id = ${campaign.id} and number = 2`
  expect(await countByLanguage(campaign.id)).toEqual(
    new Map([
      ['en', 1],
      ['fr', 1],
    ]),
  )
})

test('after two in 24 hours the next may leave when the older one is a day old, to the moment', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'paced')
  await signed(campaign, { updates: true })
  expect(await nextUpdateAt(campaign.id)).toBeNull()
  const { id } = await startedUpdate(organizer, 'paced')
  expect(await nextUpdateAt(campaign.id)).toBeNull()
  await startedUpdate(organizer, 'paced')
  await sql()`update updates set started_at = started_at - interval '5 hours' where id = ${id}`
  const [older] = await sql()<{ at: Date }[]>`select started_at as at from updates where id = ${id}`
  const next = new Date(older!.at.getTime() + 86_400_000)
  expect(await nextUpdateAt(campaign.id)).toEqual(next)
  // Cancelled before any email left, it doesn't count.
  await sql()`update updates set cancelled_at = now() where id = ${id}`
  expect(await nextUpdateAt(campaign.id)).toBeNull()
  await sql()`update updates set sent = 1 where id = ${id}`
  expect(await nextUpdateAt(campaign.id)).not.toBeNull()
  const third = await writtenUpdate(organizer, 'paced')
  const justBefore = new Date(next.getTime() - 1)
  expect(await sendUpdate(organizer, third, 1, justBefore)).toBe('updates-of-today')
  expect(await nextUpdateAt(campaign.id, next)).toBeNull()
  expect(await sendUpdate(organizer, third, 1, next)).toBe('done')
})

test('what is missing in one language keeps only that one from being tried, and all of it from being sent', async () => {
  const organizer = await makeOrganizer()
  await makeCampaign(organizer, 'missing')
  const { id } = await writtenUpdate(organizer, 'missing', [
    WRITTEN,
    { language: 'de', subject: 'Nur das', text: '' },
  ])
  expect(await findMissingTexts(id)).toEqual({ 'text-de': 'text-required' })
  expect(await findMissingTexts(id, 'en')).toEqual({})
  expect(await findMissingTexts(id, 'de')).toEqual({ 'text-de': 'text-required' })
  expect(await findMissingTexts(id, 'fr')).toEqual({
    'subject-fr': 'subject-required',
    'text-fr': 'text-required',
  })
})
