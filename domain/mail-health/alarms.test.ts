import { randomBytes } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { signLetter } from '@/domain/signature/signing/sign'
import { makeCampaign, makeOrganizer, readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { putCampaign, putMail } from '@/testing/outbox'
import { watch } from './alarms'

useTestDatabase()
beforeEach(async () => void (await sql()`truncate outbox, alarms, mail_pace, signatures cascade`))

const standing = async () =>
  (await sql()`select kind from alarms order by kind`).map(({ kind }) => kind as string)
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

test('a provider that takes nothing for half a minute is told once, and again when it was back in between', async () => {
  const pauses = (count: number) => sql()`
    insert into mail_pace (id, per_second, next_turn, paused_until, pauses) values (1, 2, now(), now(), ${count})
    on conflict (id) do update set pauses = ${count}`
  await pauses(4)
  await watch()
  expect(await standing()).toEqual([])
  await pauses(5)
  await Promise.all([watch(), watch(), watch()])
  const [first] = await sql()`select since from alarms`
  await watch()
  expect(await sql()`select since from alarms`).toEqual([first])
  await pauses(0)
  await watch()
  expect(await standing()).toEqual([])
})

test('mail that could have left a quarter of an hour ago is told; one that waits for its turn or a pause is not', async () => {
  const { id: campaignId } = await putCampaign()
  const id = await putMail({ campaignId, createdAt: minutesAgo(30) })
  await sql()`update outbox set next_attempt_at = ${minutesAgo(14)}`
  await watch()
  expect(await standing()).toEqual([])
  await sql()`update outbox set next_attempt_at = ${minutesAgo(16)}, last_fault = 'paused' where id = ${id}`
  await watch()
  expect(await standing()).toEqual([])
  await sql()`update outbox set last_fault = 'unreachable'`
  await watch()
  expect(await standing()).toEqual(['mail-late'])
})

test('more than a thousand signatures in ten minutes are told to owners and host once, until it is calm', async () => {
  const owner = await makeOrganizer()
  const campaign = await makeCampaign(owner, 'rush')
  const put = (count: number, at: Date) => sql()`
    insert into signatures (id, campaign_id, edition_id, kind, language, consent_hash, email_index, listed, signed_at)
    select gen_random_uuid(), ${campaign.id}, (select id from editions where campaign_id = ${campaign.id}), 'person', 'en',
      ${randomBytes(32)}, sha256(n::text::bytea), true, ${at} from generate_series(1, ${count}::int) n`
  await put(1000, new Date())
  await watch()
  expect(await readOutbox(campaign.id)).toEqual([])
  await put(1, new Date())
  await Promise.all([watch(), watch(), watch()])
  await watch()
  expect((await readOutbox(campaign.id)).map(({ template, to }) => [template, to]).sort()).toEqual([
    ['rush-host', 'host@example.org'],
    ['rush-team', owner.email],
  ])
  await sql()`update signatures set signed_at = ${minutesAgo(11)}`
  await watch()
  // A second wave within six hours isn't told again.
  expect(await standing()).toEqual(['campaign-rush'])
  await sql()`update alarms set since = ${minutesAgo(6 * 60)}`
  await watch()
  expect(await standing()).toEqual([])
})

test('more than fifty thousand confirmations that wait are told to the host, and nobody signs until it is over', async () => {
  const campaign = await makeCampaign(await makeOrganizer(), 'full')
  await sql()`
    insert into outbox (id, template, language, campaign_id, created_at, next_attempt_at, ready)
    select gen_random_uuid(), 'confirm', 'en', ${campaign.id}, now(), now() + interval '1 hour', n > 1 from generate_series(1, 50001) n`
  await watch()
  // One of them waits for its sender's own turn.
  expect(await standing()).toEqual([])
  await sql()`update outbox set ready = true`
  await watch()
  await watch()
  await sql()`delete from outbox where template = 'confirm'`
  expect((await readOutbox(campaign.id)).map(({ template }) => template)).toEqual(['full-host'])
  expect(await standing()).toEqual(['campaign-full'])
  expect(await signLetter('full', submissionOf(campaign.edition), randomBytes(32))).toBe('line-full')
  await watch()
  expect(await standing()).toEqual([])
  expect(await signLetter('full', submissionOf(campaign.edition), randomBytes(32))).toHaveProperty('letter')
})
