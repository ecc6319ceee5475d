import { DrizzleAdapter } from '@auth/drizzle-adapter'
import NextAuth, { type NextAuthResult } from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import { db, sql } from '@/db/client'
import { accounts, sessions, users, verificationTokens } from '@/db/tables/team'
import { createToken } from '@/domain/seal/token'
import { endSession, extendSession, storedSession } from '@/domain/team/find-session'
import { forgetSignInRequests, organizerEmail } from '@/domain/team/sign-in'
import { findSignIn, useSignInToken } from '@/domain/team/use-sign-in'
import { type Organizer, SIGN_IN_MINUTES } from '@/domain/team/team'
import { environment } from '@/env'
import { log } from '@/log'
import { absolute, paths, tokenIn } from '@/paths'

// Who is asking? next-auth behind one file. Its own routes are not served: its email callback acts on GET, and a mail
// scanner must not use up a link. Our page with a button calls the callback from here (docs/decisions/005).

const DAY = 86_400

declare module 'next-auth' {
  interface Session {
    organizer: Organizer
  }
}

/** The cookie's token is kept as its SHA-256 only; a used link is marked, not deleted. */
function asWeKeep(adapter: Adapter): Adapter {
  const hash = storedSession
  return {
    ...adapter,
    createSession: async (session) => {
      const stored = await adapter.createSession!({ ...session, sessionToken: hash(session.sessionToken) })
      return { ...stored, sessionToken: session.sessionToken }
    },
    getSessionAndUser: (token) => adapter.getSessionAndUser!(hash(token)),
    updateSession: async ({ sessionToken, expires }) =>
      void (expires && (await extendSession(sessionToken, expires))),
    deleteSession: endSession,
    useVerificationToken: useSignInToken,
  }
}

/** With https only this host can have set it, and no path or domain changes that (RFC 6265bis, 4.1.3.2). */
function sessionCookie() {
  const secure = environment().BASE_URL.startsWith('https:')
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
  return { name: `${secure ? '__Host-' : ''}authjs.session-token`, options }
}

function configure(client: ReturnType<typeof db>): NextAuthResult {
  const tables = {
    usersTable: users,
    accountsTable: accounts,
    sessionsTable: sessions,
    verificationTokensTable: verificationTokens,
  }
  return NextAuth({
    adapter: asWeKeep(DrizzleAdapter(client, tables)),
    secret: environment().AUTH_SECRET,
    trustHost: true,
    basePath: '/api/auth',
    cookies: { sessionToken: sessionCookie() },
    session: {
      ...({ strategy: 'database', maxAge: 7 * DAY, updateAge: DAY } as const),
      generateSessionToken: () => createToken().token,
    },
    pages: { signIn: paths.signIn(), error: paths.signIn(), verifyRequest: paths.signInSent() },
    providers: [
      {
        id: 'email',
        type: 'email',
        name: 'E-mail',
        from: environment().MAIL_FROM,
        maxAge: SIGN_IN_MINUTES * 60,
        // Links are issued by domain/team/sign-in.ts, which writes to the outbox; nothing else may ask for one.
        sendVerificationRequest: () => Promise.reject(new Error('sign-in links come from requestSignIn')),
      },
    ],
    callbacks: {
      // Only known organizers: next-auth would otherwise create whoever holds a valid link.
      signIn: ({ user }) => 'addedAt' in user,
      session: ({ session, user }) => ({
        ...session,
        organizer: {
          userId: user.id,
          email: user.email,
          signedInAt: (session as unknown as { signedInAt: Date }).signedInAt,
        },
      }),
    },
    logger: { error: (error) => log.fault('auth.fault', error), warn: () => {}, debug: () => {} },
  })
}

let configured: { client: ReturnType<typeof db>; result: NextAuthResult } | undefined

/** On the client of now: after the database was away there is another one, and the one before it never answers again. */
function nextAuth(): NextAuthResult {
  const client = db()
  if (configured?.client !== client) configured = { client, result: configure(client) }
  return configured.result
}

/**
 * The signed-in organizer of this request, or null.
 * @throws when the database is down, even though next-auth then says that no one is signed in
 */
export async function whoIsAsking(): Promise<Organizer | null> {
  const session = await nextAuth().auth()
  if (!session?.organizer) {
    const carried = (await cookies()).getAll().some(({ name }) => name.includes('authjs.session-token'))
    // Whoever was signed in must hear of an outage, not of having been signed out.
    if (carried) await sql()`select 1`
    return null
  }
  // next-auth hands the session on as JSON.
  return { ...session.organizer, signedInAt: new Date(session.organizer.signedInAt) }
}

/**
 * Uses a sign-in link up, from the page with the button: 303 with the session's cookie. Null when the link no longer works.
 * @param typed the address that it was made for; a program that only presses does not say it, and uses nothing up
 */
export async function completeSignIn(
  link: string,
  typed: string,
  next: string | null,
): Promise<Response | 'other-address' | null> {
  const invited = await findSignIn(link)
  if (!invited?.works) {
    log.warn('auth.refused', { because: invited ? 'link-over' : 'link-unknown' })
    return null
  }
  if (organizerEmail(typed) !== invited.email) {
    log.warn('auth.refused', { because: 'other-address' })
    return 'other-address'
  }
  const target = next?.startsWith(paths.desk()) ? next : paths.desk()
  const query = new URLSearchParams({
    token: tokenIn(link)!,
    email: invited.email,
    callbackUrl: absolute(target),
  })
  const callback = new NextRequest(absolute(`/api/auth/callback/email?${query}`))
  const answer = await nextAuth().handlers.GET(callback)
  const set = answer.headers.getSetCookie().filter((cookie) => cookie.includes('session-token='))
  if (set.length === 0) {
    log.warn('auth.refused', { because: 'link-over' })
    return null
  }
  log.info('auth.signed-in')
  // Its cookie is replaced: nobody could end it anymore.
  const before = (await cookies()).get(sessionCookie().name)
  if (before) await endSession(before.value)
  await forgetSignInRequests(invited.email)
  const headers = new Headers({ location: target, 'cache-control': 'no-store' })
  for (const cookie of set) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** Ends this session and forgets its cookie. next-auth would leave another one, with the page that the browser came from. */
export async function signOutHere(): Promise<Response> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  const session = jar.get(name)
  if (session) await endSession(session.value)
  jar.set(name, '', { ...options, maxAge: 0 })
  log.info('auth.signed-out')
  return new Response(null, { status: 303, headers: { location: paths.signIn() } })
}
