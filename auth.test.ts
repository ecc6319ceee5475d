import { beforeEach, expect, test, vi } from 'vitest'
import { completeSignIn } from '@/auth'
import { sql } from '@/db/client'
import { createSignInLink } from '@/domain/team/sign-in'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'

// Signing in as the button behind a mailed link does it, with the cookies that a browser has.

useTestDatabase()

const EMAIL = 'organizer@example.org'
let carried: { name: string; value: string } | undefined
vi.mock('next/headers', () => ({
  cookies: () => Promise.resolve({ get: (name: string) => (carried?.name === name ? carried : undefined) }),
}))
beforeEach(() => {
  carried = undefined
})

const token = async () => new URL((await createSignInLink(EMAIL))!).pathname.split('/').at(-1)!
const sessions = async () => (await sql()`select from sessions`).length

test('signing in ends the session that the browser had, and no other', async () => {
  await makeOrganizer(EMAIL)
  const cookieOf = async () => {
    const answer = (await completeSignIn(await token(), EMAIL, null)) as Response
    const [name, value] = answer.headers.getSetCookie()[0]!.split(';')[0]!.split('=')
    return { name: name!, value: value! }
  }
  const first = await cookieOf()
  expect(first.value).toMatch(/^[\w-]{43}$/)
  await cookieOf()
  expect(await sessions()).toBe(2)
  carried = first
  await cookieOf()
  expect(await sessions()).toBe(2)
  expect(await completeSignIn(await token(), 'other@example.org', null)).toBe('other-address')
  expect(await sessions()).toBe(2)
})
