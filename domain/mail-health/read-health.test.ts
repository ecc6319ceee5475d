import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { laneOf } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { putHanded } from '@/testing/handed'
import { putMail, putSignature } from '@/testing/outbox'
import { providersByLane } from './providers'
import { readMailHealth } from './read-health'

useTestDatabase()
beforeEach(async () => void (await sql()`truncate outbox, mail_pauses`))

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
const read = async (...asked: Parameters<typeof readMailHealth>) => {
  const health = await readMailHealth(...asked)
  if (typeof health === 'string') throw new Error(health)
  return health
}

test('a letter of which no mail has left says so, and nobody else’s letter says anything', async () => {
  const owner = await makeOrganizer()
  await makeCampaign(owner, 'silent')
  expect(await read(owner, 'silent')).toEqual({
    pause: null,
    waiting: { count: 0, oldest: null, lastDue: null, paced: 0 },
    handed: { since: null, byProvider: [] },
    share: { counted: 0, confirmed: 0, reminded: 0 },
    reports: 'none',
  })
  expect(await readMailHealth(await makeOrganizer('stranger@example.org'), 'silent')).toBe('campaign-unknown')
})

test('what became of mails stands by provider, and no other domain is named, however many have their mail there', async () => {
  const owner = await makeOrganizer()
  const campaign = await makeCampaign(owner, 'by-provider')
  const key = await findDataKey(campaign.id)
  const lane = (domain: string) => laneOf(key, `x@${domain}`)
  await putHanded(campaign.id, 30, { lane: lane('gmail.com'), returned: 2, delivered: 20 })
  await putHanded(campaign.id, 3, { lane: lane('gmx.de') })
  await putHanded(campaign.id, 2, { lane: lane('gmx.net'), complained: 1 })
  const known = providersByLane(key)
  // Lanes are drawn by the key: of a domain that nobody names, and of a single person's.
  const [society, person] = Array.from({ length: 100 }, (_, at) => at).filter((one) => !known.has(one))
  await putHanded(campaign.id, 90, { lane: society!, returned: 1 })
  await putHanded(campaign.id, 1, { lane: person!, returned: 1 })
  const { handed } = await read(owner, 'by-provider')
  expect(handed.byProvider).toEqual([
    { provider: 'Gmail', handed: 30, delivered: 20, returned: 2, complained: 0 },
    { provider: 'GMX', handed: 5, delivered: 0, returned: 0, complained: 1 },
    { provider: null, handed: 91, delivered: 0, returned: 2, complained: 0 },
  ])
})

test('what waits is counted, with the oldest and the last that is due', async () => {
  const owner = await makeOrganizer()
  const campaign = await makeCampaign(owner, 'waiting')
  await putMail({ campaignId: campaign.id, createdAt: daysAgo(0.5) })
  const held = await putMail({ campaignId: campaign.id })
  const due = new Date(Date.now() + 1_800_000)
  await sql()`update outbox set ready = false, next_attempt_at = ${due} where id = ${held}`
  const { waiting } = await read(owner, 'waiting')
  expect(waiting).toMatchObject({ count: 2, lastDue: due })
  expect(waiting.oldest!.getTime()).toBeLessThan(daysAgo(0.4).getTime())
  // What a pause held leaves as soon as it is over, whatever time was told before.
  await sql()`update outbox set last_fault = 'paused' where id = ${held}`
  expect((await read(owner, 'waiting')).waiting).toMatchObject({ count: 2, lastDue: null })
})

test('the share of those who confirm counts whose mail left more than a day ago, and whom the reminder brought', async () => {
  const owner = await makeOrganizer()
  const campaign = await makeCampaign(owner, 'share')
  const [edition] = await sql()`select id from editions where campaign_id = ${campaign.id}`
  const put = async (
    signed: Date,
    sent: Date | null,
    confirmed: Date | null = null,
    reminded: Date | null = null,
  ) => {
    const signatureId = await putSignature({ id: campaign.id, editionId: edition!.id as string }, signed)
    await sql()`
      update signatures set confirmed_at = ${confirmed}, reminded_at = ${reminded},
        number = case when ${confirmed !== null} then (select count(*) from signatures) end where id = ${signatureId}`
    const mail = await putMail({ campaignId: campaign.id, signatureId, createdAt: signed })
    await sql()`update outbox set sent_at = ${sent}, sealed = null where id = ${mail}`
  }
  await put(daysAgo(2), daysAgo(2), daysAgo(2))
  await put(daysAgo(2), daysAgo(2), daysAgo(0.5), daysAgo(0.9))
  await put(daysAgo(3), daysAgo(3))
  await put(daysAgo(2), null)
  await put(daysAgo(2), daysAgo(0.5), daysAgo(0.4))
  await put(daysAgo(0.2), daysAgo(0.2), daysAgo(0.1))
  expect((await read(owner, 'share')).share).toEqual({ counted: 3, confirmed: 2, reminded: 1 })
})
