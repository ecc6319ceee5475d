import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { putCampaign, putMail, putSignature } from '@/testing/outbox'
import { useTestDatabase } from '@/testing/database'
import { findSuppression } from './queries'
import { type Reported, recordReport } from './record-report'

useTestDatabase()
beforeEach(async () => void (await sql()`truncate outbox, suppressions, events`))

const to = 'Ada.Invented+news@example.org'
const kinds = async () => (await sql()`select kind, actor from events order by id`).map((row) => row)
const marks = async (id: string) =>
  (
    await sql()`
      select delivered_at is not null as delivered, delayed_at is not null as delayed,
        returned_at is not null as returned, complained_at is not null as complained from outbox where id = ${id}`
  )[0]

async function sentTo(confirmed: boolean) {
  const campaign = await putCampaign()
  const signatureId = await putSignature(campaign)
  if (confirmed)
    await sql()`update signatures set confirmed_at = now(), number = 1, edition_id = ${campaign.editionId} where id = ${signatureId}`
  const id = await putMail({ campaignId: campaign.id, signatureId, template: 'confirmed', to })
  await sql()`update outbox set sent_at = now(), sealed = null where id = ${id}`
  return id
}

test('each report leaves its mark once, whatever comes first and however often', async () => {
  const mail = await sentTo(false)
  for (const what of ['delayed', 'delivered'] as Reported[]) {
    expect(await recordReport({ what, mail, to })).toBe(true)
    expect(await recordReport({ what, mail, to })).toBe(false)
  }
  expect(await marks(mail)).toEqual({ delivered: true, delayed: true, returned: false, complained: false })
  expect(await kinds()).toEqual([])
})

test('organizers are told that mail to a confirmed signer came back, once; of who never confirmed they are not', async () => {
  const mail = await sentTo(true)
  const both = await Promise.all([1, 2, 3, 4].map(() => recordReport({ what: 'returned', mail, to: null })))
  expect(both.filter(Boolean)).toHaveLength(1)
  await recordReport({ what: 'returned', mail: await sentTo(false), to: null })
  expect(await kinds()).toEqual([{ kind: 'mail-returned', actor: 'system' }])
  expect(await findSuppression(to)).toBeNull()
})

test('a complaint ends all mail to the mailbox, in any of its spellings, and stands in the history once', async () => {
  const mail = await sentTo(true)
  expect(await recordReport({ what: 'complained', mail, to })).toBe(true)
  expect(await recordReport({ what: 'complained', mail, to })).toBe(false)
  expect(await findSuppression('ada.invented@EXAMPLE.org')).toMatchObject({ reason: 'complaint' })
  expect(await kinds()).toEqual([{ kind: 'mail-complained', actor: 'system' }])
})

test('a complaint about a mail that is forgotten still counts; any other report about one changes nothing', async () => {
  expect(await recordReport({ what: 'complained', mail: randomUUID(), to })).toBe(true)
  expect(await findSuppression(to)).toMatchObject({ reason: 'complaint' })
  expect(await recordReport({ what: 'returned', mail: randomUUID(), to })).toBe(false)
  expect(await recordReport({ what: 'returned', mail: "' or 1=1", to })).toBe(false)
  expect(await recordReport({ what: 'returned', mail: null, to: null })).toBe(false)
  expect(await kinds()).toEqual([])
})
