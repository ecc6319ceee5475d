import { expect, test, vi } from 'vitest'
import { askedCookies } from '@/front/session-cookies'
import { environment } from '@/env'
import { askedAs, hasAskedAs } from './asked-as'

let carried: { name: string; value: string } | undefined
vi.mock('next/headers', () => ({
  cookies: () => Promise.resolve({ get: (name: string) => (carried?.name === name ? carried : undefined) }),
}))
vi.mock('@/env', () => ({ environment: vi.fn<() => unknown>() }))

test('a browser that asked for a link is known by a cookie without the address, and only on this site', async () => {
  const use = (secret: string) =>
    vi
      .mocked(environment)
      .mockReturnValue({ BASE_URL: 'https://letters.example', AUTH_SECRET: secret } as never)
  use('of this site')
  expect(await hasAskedAs('ada@example.org')).toBe(false)
  const cookie = askedAs('Ada@example.org')
  expect(decodeURIComponent(cookie)).not.toMatch(/ada|example/i)
  const [passed] = askedCookies({ cookie: cookie.split(';')[0]! })
  const [name, value] = passed!.split('=')
  carried = { name: name!, value: value! }
  expect(await hasAskedAs('ada@example.org')).toBe(true)
  expect(await hasAskedAs('other@example.org')).toBe(false)
  use('of another site')
  expect(await hasAskedAs('ada@example.org')).toBe(false)
})
