import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { listCampaignEvents } from '@/domain/event/list-events'
import { countWanting } from '@/domain/mail/wants-news'
import { relayMail } from '@/worker/relay-mail'
import { listUpdates } from '@/domain/update/queries'
import { useTestDatabase } from '@/testing/database'
import { CALL } from './call/call'
import { seedDemonstration } from './seed'

useTestDatabase()

test('some of the open letter’s signers want news, one update was sent to them, and its history is in order', async () => {
  await seedDemonstration()
  const [campaign] = await sql()<{ id: string }[]>`select id from campaigns where slug = ${CALL.letter.slug}`
  const { id } = campaign!
  const wanting = await countWanting(id)
  expect(wanting).toBeGreaterThan(5)
  expect(await listUpdates(id)).toEqual([
    expect.objectContaining({
      number: 1,
      step: 'sent',
      count: wanting,
      sent: wanting,
      waiting: 0,
      failed: 0,
    }),
  ])
  expect(await relayMail()).toBe(0)
  const events = await listCampaignEvents(id, 1000)
  const times = events.map(({ at }) => at.getTime())
  expect(times).toEqual(times.toSorted((one, other) => other - one))
  expect(events.filter(({ kind }) => kind === 'update-sent')).toMatchObject([
    { detail: { number: 1, count: wanting } },
  ])
}, 120_000)
