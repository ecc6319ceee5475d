import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDoor, showPage } from '@/testing/door'

let door: Awaited<ReturnType<typeof openTestDoor>>
let told: string | undefined

beforeAll(async () => {
  door = await openTestDoor((request, response) => {
    told = request.headers.cookie
    showPage(response, '<!doctype html><p>a page</p>')
  })
})
afterAll(() => door.close())

const session = 'authjs.session-token=0123abcd-0123-4123-8123-0123456789ab'
const asked = `asked-as=${'0a'.repeat(32)}`
const long = `authjs.session-token=${'Az0_-'.repeat(8)}Az0`

it.each<[string, string | undefined]>([
  [session, session],
  [`__Host-${session}`, `__Host-${session}`],
  [long, long],
  [`${long}x`, undefined],
  [`theme=dark; ${session};`, session],
  [`authjs.callback-url=not an address; ${session}`, session],
  [`__Secure-${session}`, undefined],
  ['authjs.callback-url=%%%', undefined],
  ['__Secure-authjs.callback-url=javascript:1; __Host-authjs.csrf-token=x|y', undefined],
  ['authjs.session-token=%E0%A4%A', undefined],
  ['authjs.session-token=', undefined],
  [`authjs.session-token=${'a'.repeat(7_000)}`, undefined],
  [`x${session}`, undefined],
  ['authjs.session-token.0=a; authjs.session-token.1=b', undefined],
  ['__prerender_bypass=x; __next_preview_data=y; NEXT_LOCALE=fr', undefined],
  [';;;=;', undefined],
  [`${asked}; theme=dark`, asked],
  [`__Host-${asked}`, `__Host-${asked}`],
  ['asked-as=%E0%A4; asked-as=ada%40example.org; asked-as="a"', undefined],
])('of the cookies %j the site reads %j', async (cookie, kept) => {
  told = 'not asked'
  await door.ask('/desk', { headers: { cookie } })
  expect(told).toBe(kept)
})
