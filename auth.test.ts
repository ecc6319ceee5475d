import { beforeEach, expect, test, vi } from 'vitest'
import { completeSignIn, signOutHere } from '@/auth'
import { closeDatabase, sql } from '@/db/client'
import { findSession } from '@/domain/team/find-session'
import { createSignInLink } from '@/domain/team/sign-in'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'

// Signing in as the button behind a mailed link does it, with the cookies that a browser has.

useTestDatabase()

const EMAIL = 'organizer@example.org'
let carried: { name: string; value: string } | undefined
const set: unknown[] = []
vi.mock('next/headers', () => ({
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (carried?.name === name ? carried : undefined),
      set: (...written: unknown[]) => void set.push(written),
    }),
}))
beforeEach(() => {
  carried = undefined
})

const token = async () => new URL((await createSignInLink(EMAIL))!).pathname.split('/').at(-1)!
const sessions = async () => (await sql()`select from sessions`).length

/** Signs in; the cookie that the browser gets. */
async function signIn() {
  const answer = (await completeSignIn(await token(), EMAIL, null)) as Response
  const [name, value] = answer.headers.getSetCookie()[0]!.split(';')[0]!.split('=')
  return { name: name!, value: value! }
}

test('signing in ends the session that the browser had, and no other', async () => {
  await makeOrganizer(EMAIL)
  const first = await signIn()
  expect(first.value).toMatch(/^[\w-]{43}$/)
  await signIn()
  expect(await sessions()).toBe(2)
  carried = first
  await signIn()
  expect(await sessions()).toBe(2)
  expect(await completeSignIn(await token(), 'other@example.org', null)).toBe('other-address')
  expect(await sessions()).toBe(2)
})

test('signing out ends this session and no other, and leaves no cookie', async () => {
  await sql()`delete from sessions`
  await signIn()
  carried = await signIn()
  expect((await signOutHere()).status).toBe(303)
  expect(set).toEqual([['authjs.session-token', '', expect.objectContaining({ path: '/', maxAge: 0 })]])
  expect(await sessions()).toBe(1)
  expect(await findSession([carried.value])).toBe(null)
  expect((await signOutHere()).status).toBe(303)
  expect(await sessions()).toBe(1)
})

test('who signs in after the database was away gets in: the client of before never answers again', async () => {
  await signIn()
  await closeDatabase()
  expect((await signIn()).value).toMatch(/^[\w-]{43}$/)
})
