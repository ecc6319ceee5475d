import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { countOneIn } from '@/domain/limit/count'
import { findKeyMaker } from '@/domain/limit/key'
import { LIMITS } from '@/domain/limit/limits'
import { networksOf } from '@/domain/limit/network'
import { sealEnvelope } from '@/domain/mail/envelope'
import { createToken } from '@/domain/seal/token'
import { readEmail } from '@/domain/text/read-email'
import { absolute, paths } from '@/paths'
import { SIGN_IN_MINUTES } from './team'
import { storedToken } from './use-sign-in'

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
  // Nothing was mailed, so no program that checks mail can press behind it.
  return rows.length > 0
    ? `${absolute(paths.signInLink(token))}?email=${encodeURIComponent(organizerEmail(typed))}`
    : null
}

/** Starts counting again for an organizer who has just signed in. */
export async function forgetSignInRequests(email: string): Promise<void> {
  await sql()`delete from limits where key = ${(await findKeyMaker())('signIn', organizerEmail(email))}`
}
