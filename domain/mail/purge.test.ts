import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { useTestDatabase } from '@/testing/database'
import { purgeExpired } from './purge'
import { putCampaign, putMail, readMail } from '@/testing/outbox'

useTestDatabase()

const ago = (days: number) => new Date(Date.now() - days * 86_400_000)

test('settled mails go after seven days, in any number; waiting ones stay', async () => {
  const { id: campaignId } = await putCampaign()
  const waiting = await putMail({ campaignId, createdAt: ago(30) })
  const fresh = await putMail({ campaignId })
  await sql()`update outbox set sent_at = ${ago(6)}, sealed = null where id = ${fresh}`
  await sql()`
    insert into outbox (id, template, language, campaign_id, created_at, next_attempt_at, sent_at, failed_at)
    select gen_random_uuid(), 'confirm', 'en', ${campaignId}, ${ago(9)}, ${ago(9)},
      case when n % 2 = 0 then ${ago(8)}::timestamptz end, case when n % 2 = 1 then ${ago(8)}::timestamptz end
    from generate_series(1, 2500) n`
  expect(await purgeExpired()).toMatchObject({ mails: 2500 })
  expect(await readMail(waiting)).toBeDefined()
  expect(await readMail(fresh)).toBeDefined()
  expect(await purgeExpired()).toMatchObject({ mails: 0 })
})

test('expired sessions go, and sign-in links a day after they expired', async () => {
  await sql()`insert into users (id, email) values ('u1', 'organizer@example.org')`
  await sql()`
    insert into sessions (session_token, user_id, expires)
    values ('old', 'u1', ${ago(1)}), ('good', 'u1', ${ago(-1)})`
  await sql()`
    insert into verification_tokens (identifier, token, expires)
    values ('organizer@example.org', 'old', ${ago(1)}), ('organizer@example.org', 'late', ${ago(0.9)}), ('organizer@example.org', 'good', ${ago(-1)})`
  expect(await purgeExpired()).toMatchObject({ sessions: 1, tokens: 1 })
  expect(await sql()`select session_token from sessions`).toEqual([{ sessionToken: 'good' }])
  expect(await sql()`select token from verification_tokens order by token`).toEqual([
    { token: 'good' },
    { token: 'late' },
  ])
})
