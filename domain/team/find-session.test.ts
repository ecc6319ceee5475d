import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeOrganizer } from '@/testing/campaign'
import { sessionTokens } from '@/front/session-cookies'
import { useTestDatabase } from '@/testing/database'
import { endSession, extendSession, findSession, storedSession } from './find-session'

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

test('a session that is used goes on, for thirty days after signing in at most; one that is ended is over at once', async () => {
  const { userId } = await makeOrganizer('daily@example.org')
  const [token, week] = [randomUUID(), new Date(Date.now() + 7 * 86_400_000)]
  const signedIn = (days: number) => sql()`
    update sessions set signed_in_at = now() - make_interval(days => ${days}) where user_id = ${userId}`
  await sql()`
    insert into sessions (session_token, user_id, expires) values (${storedSession(token)}, ${userId}, now() + interval '1 day')`
  await extendSession(token, week)
  const [used] = await sql()<{ expires: Date }[]>`select expires from sessions where user_id = ${userId}`
  expect(used?.expires).toEqual(week)
  await signedIn(29)
  await extendSession(token, week)
  expect(await findSession([token])).toBe(userId)
  await signedIn(30)
  await extendSession(token, week)
  expect(await findSession([token])).toBe(null)

  await signedIn(1)
  await extendSession(token, week)
  expect(await findSession([token])).toBe(userId)
  await endSession(token)
  expect(await findSession([token])).toBe(null)
})
