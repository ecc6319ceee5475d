import type { IncomingHttpHeaders } from 'node:http'

// next-auth's session, as auth.ts has it made: 43 characters, or a UUID of an earlier version. With https, `__Host-` keeps a neighboring domain from setting one. Beside it only a cookie of ten minutes is set, for who asks to sign in.
const sessionCookie = /^(?:__Host-)?authjs\.session-token=(?:[\w-]{43}|[0-9a-f-]{36})$/

/** By what the address is known for which this browser asked for a link (app/[language]/(plain)/sign-in/parts/asked-as.ts). */
const askedCookie = /^(?:__Host-)?asked-as=[0-9a-f]{64}$/

const cookiesLike = ({ cookie = '' }: IncomingHttpHeaders, shape: RegExp) =>
  cookie.split(';').flatMap((one) => (shape.test(one.trim()) ? [one.trim()] : []))

/** The cookies that may be next-auth's session; a few at most, whoever sends how many. */
export const sessionCookies = (headers: IncomingHttpHeaders) =>
  cookiesLike(headers, sessionCookie).slice(0, 2)

/** The cookie that says whose link this browser asked for; one at most. */
export const askedCookies = (headers: IncomingHttpHeaders) => cookiesLike(headers, askedCookie).slice(0, 1)

/** Whether the request may be an organizer's: it carries a cookie that looks like a session. */
export function carriesSession(headers: IncomingHttpHeaders): boolean {
  return sessionCookies(headers).length > 0
}

/** The tokens of the sessions that a request's cookies name. */
export function sessionTokens(headers: IncomingHttpHeaders): string[] {
  return sessionCookies(headers).map((one) => one.slice(one.indexOf('=') + 1))
}
