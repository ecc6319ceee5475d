import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { countOneIn } from '@/domain/limit/count'
import { findKeyMaker } from '@/domain/limit/key'
import { LIMITS } from '@/domain/limit/limits'
import { networksOf } from '@/domain/limit/network'
import { sealEnvelope } from '@/domain/mail/envelope'
import { createToken } from '@/domain/seal/token'
import { readEmail } from '@/domain/text/read-email'
import { environment } from '@/env'
import { absolute, paths, tokenIn } from '@/paths'
import { SIGN_IN_MINUTES } from './team'

/** What next-auth stores of a sign-in token: hex SHA-256 of the token followed by AUTH_SECRET. */
function storedToken(token: string): string {
  return createHash('sha256').update(`${token}${environment().AUTH_SECRET}`).digest('hex')
}

/** Organizers' addresses are kept in lower case. */
export function organizerEmail(typed: string): string {
  return readEmail(typed).toLowerCase()
}

/**
 * Asks for a sign-in mail. For an address that is no organizer's nothing is written; the caller's answer is the same. Whatever
 * strangers ask for, an organizer who asks has a link from the last few minutes, and the next follows before it is dead:
 * only mails to organizers are counted, by who asked and by the organizer (domain/limit/limits.ts).
 * @param next where in the desk to go afterwards
 */
export async function requestSignIn(
  typed: string,
  language: string,
  next: string | null,
  sender: string | null = null,
  now = new Date(),
): Promise<void> {
  const email = organizerEmail(typed)
  const keyOf = await findKeyMaker()
  const { token } = createToken()
  const id = uuid()
  const sealed = await sealEnvelope({ id, campaignId: null }, { to: email, token, ...(next ? { next } : {}) })
  const client = sql()
  const from = sender === null ? null : keyOf('signInFrom', networksOf(sender).near)
  const known = client`from users where email = ${email}`
  const within = from
    ? client`within as (${countOneIn(client, { key: from, limit: LIMITS.signInFrom, from: known })}), `
    : client``
  await client`
    with ${within} known as (
      ${countOneIn(client, { key: keyOf('signIn', email), limit: LIMITS.signIn, from: from ? client`from within` : known })}
    ), link as (
      insert into verification_tokens (identifier, token, expires)
      select ${email}, ${storedToken(token)}, ${now}::timestamptz + make_interval(mins => ${SIGN_IN_MINUTES}) from known
    )
    insert into outbox (id, template, language, sealed, created_at, next_attempt_at)
    select ${id}::uuid, 'sign-in', ${language}, ${sealed}, ${now}, ${now} from known`
}

/** A one-time sign-in link made without mail, for the host's command line; null when no one has this address. */
export async function createSignInLink(typed: string): Promise<string | null> {
  const { token } = createToken()
  const rows = await sql()`
    insert into verification_tokens (identifier, token, expires)
    select email, ${storedToken(token)}, now() + make_interval(mins => ${SIGN_IN_MINUTES}) from users
    where email = ${organizerEmail(typed)} returning identifier`
  return rows.length > 0 ? absolute(paths.signInLink(token)) : null
}

/** Starts counting again for an organizer who has just signed in. */
export async function forgetSignInRequests(email: string): Promise<void> {
  await sql()`delete from limits where key = ${(await findKeyMaker())('signIn', organizerEmail(email))}`
}

/**
 * The organizer a sign-in link was made for, and whether it still works; null when it is unknown. One that is used up or older
 * than ten minutes is remembered for a day, so that its page can offer a new one to the same address.
 */
export async function findSignIn(link: string): Promise<{ email: string; works: boolean } | null> {
  const token = tokenIn(link)
  if (token === null) return null
  const [row] = await sql()<{ email: string; works: boolean }[]>`
    select identifier as email, expires > now() as works from verification_tokens where token = ${storedToken(token)}`
  return row ?? null
}

export type SignInToken = { identifier: string; token: string; expires: Date }

/** Uses a link up, once however often it is pressed at the same moment. Its row stays until it is purged. */
export async function useSignInToken({
  identifier,
  token,
}: Pick<SignInToken, 'identifier' | 'token'>): Promise<SignInToken | null> {
  // An hour back: a transaction that began before this one, and waited for it, must find it used up too.
  const [row] = await sql()<SignInToken[]>`
    with living as (
      select * from verification_tokens where identifier = ${identifier} and token = ${token} and expires > now() for update
    )
    update verification_tokens link set expires = now() - interval '1 hour' from living
    where link.identifier = living.identifier and link.token = living.token
    returning living.identifier, living.token, living.expires`
  return row ?? null
}
