import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeOrganizer } from '@/testing/campaign'
import { sessionTokens } from '@/front/session-cookies'
import { useTestDatabase } from '@/testing/database'
import { findSession, storedSession } from './find-session'

useTestDatabase()

const living = randomUUID()
const over = randomUUID()

test('a session is known by its token while it lives, and by nothing that only looks like it', async () => {
  const { userId } = await makeOrganizer()
  for (const [token, expires] of [
    [living, '1 day'],
    [over, '-1 second'],
  ] as const)
    await sql()`
      insert into sessions (session_token, user_id, expires)
      values (${storedSession(token)}, ${userId}, now() + ${expires}::interval)`
  const find = (cookie: string) => findSession(sessionTokens({ cookie }))
  expect(await find(`theme=dark; authjs.session-token=${living}`)).toBe(userId)
  expect(await find(`__Host-authjs.session-token=${living}; a=b`)).toBe(userId)
  for (const cookie of [
    '',
    'authjs.session-token=',
    `authjs.session-token=${over}`,
    `authjs.session-token=${randomUUID()}`,
    `authjs.session-token=${storedSession(living)}`,
    `x-authjs.session-token=${living}`,
    `a=authjs.session-token=${living}`,
    `session-token=${living}`,
  ])
    expect([cookie, await find(cookie)]).toEqual([cookie, null])
})
