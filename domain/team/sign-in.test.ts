import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { createSignInLink, forgetSignInRequests, requestSignIn } from './sign-in'
import { findSignIn, useSignInToken } from './use-sign-in'
import { SIGN_IN_MINUTES } from './team'

useTestDatabase()

const EMAIL = 'organizer@example.org'
const mails = async () => (await sql()`select 1 from outbox where template = 'sign-in'`).length
const pass = (minutes: number) => sql()`update limits set until = until - make_interval(mins => ${minutes})`

test('whatever strangers ask for, an organizer gets a fresh link before the last one is dead', async () => {
  await makeOrganizer(EMAIL)
  for (let time = 0; time < 50; time += 1) await requestSignIn(EMAIL, 'en', null)
  expect(await mails()).toBe(3)
  // Strangers ask once a minute for an hour; the organizer's last link is never older than it lives.
  let [last, before] = [0, await mails()]
  for (let minute = 1; minute <= 60; minute += 1) {
    await pass(1)
    await requestSignIn(EMAIL, 'en', null, '203.0.113.5')
    const now = await mails()
    if (now > before) [last, before] = [minute, now]
    expect(minute - last).toBeLessThan(SIGN_IN_MINUTES)
  }
  expect(before).toBeLessThanOrEqual(3 + 12)
})

test('who has signed in is counted anew', async () => {
  await sql()`delete from limits`
  for (let time = 0; time < 5; time += 1) await requestSignIn(EMAIL, 'en', null)
  const before = await mails()
  await forgetSignInRequests(EMAIL)
  await requestSignIn(EMAIL, 'en', null)
  expect(await mails()).toBe(before + 1)
  expect(await createSignInLink(EMAIL)).toContain('/sign-in/')
})

test('one network gets ten links an hour, for whomever; an address nobody has costs nothing', async () => {
  await sql()`delete from limits`
  const before = await mails()
  for (let one = 0; one < 12; one += 1) {
    await requestSignIn(`nobody-${one}@example.org`, 'en', null, '198.51.100.9')
    await makeOrganizer(`team-${one}@example.org`)
    await requestSignIn(`team-${one}@example.org`, 'en', null, '198.51.100.9')
  }
  expect((await mails()) - before).toBe(10)
})

test('a link works once, and its page knows afterwards whom to mail a new one', async () => {
  await sql()`delete from verification_tokens`
  const used = (await createSignInLink(EMAIL))!.split('/').at(-1)!
  const [stored] = await sql()<{ identifier: string; token: string }[]>`
    select identifier, token from verification_tokens`
  expect(await findSignIn(used)).toEqual({ email: EMAIL, works: true })
  const pressed = await Promise.all(Array.from({ length: 20 }, () => useSignInToken(stored!)))
  expect(pressed.filter((one) => one !== null)).toHaveLength(1)
  expect(pressed.find((one) => one !== null)!.expires.getTime()).toBeGreaterThan(Date.now())
  expect(await findSignIn(used)).toEqual({ email: EMAIL, works: false })

  const late = (await createSignInLink(EMAIL))!.split('/').at(-1)!
  await sql()`update verification_tokens set expires = now() - interval '1 second' where expires > now()`
  expect(await findSignIn(late)).toEqual({ email: EMAIL, works: false })
})
