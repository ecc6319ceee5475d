import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { purgeExpired } from '@/domain/mail/purge'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { feedUpdates } from '@/domain/update/feed-updates'
import { countMails } from '@/domain/update/progress'
import { cancelUpdate, pauseUpdate, resumeUpdate } from '@/domain/update/steer-update'
import { stopNews } from '@/domain/update/stop-news'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { useRelay } from '@/testing/relay'
import { sign, signed } from '@/testing/signer'
import { mailAll, startedUpdate, WRITTEN } from '@/testing/update'
import { relayMail } from './relay-mail'

useTestDatabase()
const relay = useRelay()
beforeEach(async () => void (await sql()`delete from updates`))

/** Who got mails of an update, as the provider has them. */
const told = () =>
  relay.standIn.mails
    .filter(({ subject }) => !/link|signature|confirm/i.test(String(subject)))
    .map(({ to }) => [to].flat()[0])
const headersOf = (at = -1) => (relay.standIn.mails.at(at)?.headers ?? {}) as Record<string, string>
const unsubscribe = (at?: number) =>
  /\/unsubscribe\/([\w-]{43})>$/.exec(headersOf(at)['List-Unsubscribe'] ?? '')?.[1] ?? ''

/** A letter with so many signers who want news, whose mails have left; one wants none. */
async function letterWith(slug: string, wanting: number) {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, slug)
  const owns: string[] = []
  for (let at = 0; at < wanting; at += 1)
    owns.push(await signed(campaign, { updates: true, email: `${slug}-${at}@example.net` }))
  await signed(campaign, { email: `${slug}-silent@example.net` })
  await sql()`update outbox set sent_at = now(), ready = false where sent_at is null`
  return { organizer, campaign, slug, owns }
}

test('an update reaches each who wants news once, in their language where it is written, with one press to stop', async () => {
  const { organizer, campaign, slug } = await letterWith('told-all', 24)
  await sql()`update signatures set language = 'de' where campaign_id = ${campaign.id} and number = 2`
  await sql()`update signatures set language = 'ja' where campaign_id = ${campaign.id} and number = 3`
  const { id } = await startedUpdate(organizer, slug, [
    WRITTEN,
    { language: 'de', subject: 'Antwort', text: 'Wir treffen sie.\n\n- bald' },
  ])
  await mailAll()
  expect(new Set(told()).size).toBe(24)
  expect(told().length).toBe(24)
  const to = (at: number) =>
    relay.standIn.mails.find((mail) => [mail.to].flat()[0] === `${slug}-${at}@example.net`)!
  expect(to(0)).toMatchObject({
    subject: 'They answered',
    html: expect.stringContaining('We will <strong>meet</strong> them.'),
    text: expect.stringContaining('We will meet them.'),
  })
  expect(to(1)).toMatchObject({
    subject: 'Antwort',
    text: expect.stringContaining('Neuigkeiten zu diesem Brief abbestellen'),
  })
  expect(to(2)).toMatchObject({
    subject: 'They answered',
    text: expect.stringContaining('お知らせの配信を停止'),
  })
  for (const at of [0, 23]) {
    expect(headersOf(at)['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    expect(unsubscribe(at)).not.toBe('')
  }
  expect(String(to(0).html) + to(0).text).not.toMatch(/\/signature\/|never-again/)
  expect(await countMails(sql(), id)).toEqual({
    step: 'sent',
    count: 24,
    sent: 24,
    waiting: 0,
    failed: 0,
    leftOut: 0,
    unsent: 0,
  })
  // A week later the rows are purged; what became of them stays known.
  await sql()`update outbox set sent_at = sent_at - interval '8 days'`
  await purgeExpired()
  expect(await sql()`select from outbox where update_id = ${id}`).toHaveLength(0)
  expect(await countMails(sql(), id)).toMatchObject({ step: 'sent', sent: 24, leftOut: 0 })
}, 120_000)

test('no more than twenty stand in line, none before a confirmation that waits', async () => {
  const { organizer, campaign, slug } = await letterWith('in-line', 22)
  await startedUpdate(organizer, slug)
  await sign(campaign, { email: 'waits@example.net' })
  expect(await feedUpdates()).toBe(0)
  await sql()`update outbox set sent_at = now(), ready = false where sent_at is null`
  expect(await feedUpdates()).toBe(20)
  expect(await feedUpdates()).toBe(0)
}, 120_000)

test('who stops, withdraws, is held, erases or wants no mail after an update was sent, gets none, though theirs waits in line', async () => {
  const { organizer, campaign, slug, owns } = await letterWith('stopped', 6)
  const { id } = await startedUpdate(organizer, slug)
  expect(await feedUpdates()).toBe(6)
  await withdrawSignature(owns[0]!)
  await eraseSignature(owns[1]!)
  await sql()`update signatures set held_at = now(), held_reason = 'doubtful', published_at = null where campaign_id = ${campaign.id} and number = 3`
  await sql()`update signatures set updates = false where campaign_id = ${campaign.id} and number = 4`
  await mailAll()
  expect(told().sort()).toEqual([`${slug}-4@example.net`, `${slug}-5@example.net`])
  expect(await countMails(sql(), id)).toMatchObject({ step: 'sent', sent: 2, leftOut: 4, failed: 0 })
}, 120_000)

test('the token in the header stops the news for the mailbox at once, over and over the same, and nothing else', async () => {
  const { organizer, campaign, slug } = await letterWith('one-press', 2)
  await startedUpdate(organizer, slug)
  await mailAll()
  const token = unsubscribe()
  for (const pressed of [token, token, `${token.slice(0, -2)}AA`, 'x']) await stopNews(pressed)
  const [{ wanting } = { wanting: 0 }] = await sql()<{ wanting: number }[]>`
    select count(*)::int as wanting from signatures where campaign_id = ${campaign.id} and updates`
  expect(wanting).toBe(1)
  const events =
    await sql()`select from events where campaign_id = ${campaign.id} and kind = 'updates-stopped'`
  expect(events.length).toBe(1)
  relay.standIn.mails.length = 0
  await startedUpdate(organizer, slug)
  await mailAll()
  expect(told().length).toBe(1)
}, 120_000)

test('paused, nothing leaves, what stands in line neither; resumed, everybody gets it once; cancelled, the rest never leaves', async () => {
  const { organizer, slug } = await letterWith('paused', 23)
  const place = await startedUpdate(organizer, slug)
  await feedUpdates()
  expect(await pauseUpdate(organizer, place)).toBe('done')
  await mailAll()
  expect(told()).toEqual([])
  expect(await countMails(sql(), place.id)).toMatchObject({ step: 'paused', waiting: 23 })
  expect(await resumeUpdate(organizer, place)).toBe('done')
  await relayMail()
  expect(told().length).toBe(20)
  await feedUpdates()
  expect(await pauseUpdate(organizer, place)).toBe('done')
  await mailAll()
  expect(await cancelUpdate(organizer, place)).toBe('done')
  expect(await cancelUpdate(organizer, place)).toBe('done')
  expect(await resumeUpdate(organizer, place)).toBe('not-sending')
  await mailAll()
  expect(new Set(told()).size).toBe(20)
  expect(await countMails(sql(), place.id)).toMatchObject({
    step: 'cancelled',
    sent: 20,
    waiting: 0,
    failed: 0,
    unsent: 3,
  })
  const kinds = await sql()<{ kind: string; detail: unknown }[]>`
    select kind, detail from events where kind like 'update-%' order by id desc limit 4`
  expect(kinds.map(({ kind, detail }) => [kind, detail])).toEqual([
    ['update-cancelled', { number: 1, count: 20 }],
    ['update-paused', { number: 1, count: 20 }],
    ['update-resumed', { number: 1, count: 0 }],
    ['update-paused', { number: 1, count: 0 }],
  ])
}, 120_000)

test('what waits for a paused update is looked at every hour: who may not get it leaves, and one put aside as it went on goes on', async () => {
  const { organizer, slug, owns } = await letterWith('put-aside', 3)
  const place = await startedUpdate(organizer, slug)
  await feedUpdates()
  await pauseUpdate(organizer, place)
  await relayMail()
  await withdrawSignature(owns[0]!)
  await sql()`update outbox set next_attempt_at = now() where update_id = ${place.id}`
  await relayMail()
  const [left] = await sql()`
    select count(*)::int as count from outbox where update_id = ${place.id} and failed_at is null and sealed is not null`
  expect(left).toEqual({ count: 2 })
  // A worker that found it paused puts a mail aside after it went on.
  await sql()`update updates set paused_at = null where id = ${place.id}`
  await mailAll()
  expect(told()).toEqual([])
  await sql()`update outbox set next_attempt_at = now() where update_id = ${place.id}`
  await mailAll()
  expect(told().length).toBe(2)
}, 120_000)
