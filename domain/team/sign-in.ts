import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { sealEnvelope } from '@/domain/mail/envelope'
import { createToken } from '@/domain/seal/token'
import { readEmail } from '@/domain/text/read-email'
import { environment } from '@/env'
import { absolute, paths, tokenIn } from '@/paths'
import { SIGN_IN_MINUTES } from './team'

/** Sign-in mails to one address: at most this many in so many minutes (trust.md, limits). */
const CAP = { mails: 3, minutes: 15 } as const

/** What next-auth stores of a sign-in token: hex SHA-256 of the token followed by AUTH_SECRET. */
function storedToken(token: string): string {
  return createHash('sha256').update(`${token}${environment().AUTH_SECRET}`).digest('hex')
}

/** Organizers' addresses are kept in lower case. */
export function organizerEmail(typed: string): string {
  return readEmail(typed).toLowerCase()
}

/**
 * Asks for a sign-in mail. For an address that is no organizer's nothing is written; the caller's answer is the same.
 * @param next where in the desk to go afterwards
 */
export async function requestSignIn(typed: string, language: string, next: string | null, now = new Date()) {
  const email = organizerEmail(typed)
  const { token } = createToken()
  const id = uuid()
  const sealed = await sealEnvelope({ id, campaignId: null }, { to: email, token, ...(next ? { next } : {}) })
  await sql()`
    with known as (
      select email from users where email = ${email} and (
        select count(*) from verification_tokens where identifier = ${email}
          and expires > now() + make_interval(mins => ${SIGN_IN_MINUTES - CAP.minutes})) < ${CAP.mails}
    ), link as (
      insert into verification_tokens (identifier, token, expires)
      select email, ${storedToken(token)}, ${now}::timestamptz + make_interval(mins => ${SIGN_IN_MINUTES}) from known
    )
    insert into outbox (id, template, language, sealed, created_at, next_attempt_at)
    select ${id}::uuid, 'sign-in', ${language}, ${sealed}, ${now}, ${now} from known`
}

/** A one-time sign-in link made without mail, for the host's command line; null when nobody has this address. */
export async function createSignInLink(typed: string): Promise<string | null> {
  const { token } = createToken()
  const rows = await sql()`
    insert into verification_tokens (identifier, token, expires)
    select email, ${storedToken(token)}, now() + make_interval(mins => ${SIGN_IN_MINUTES}) from users
    where email = ${organizerEmail(typed)} returning identifier`
  return rows.length > 0 ? absolute(paths.signInLink(token)) : null
}

/** The organizer a sign-in link was made for; null when it is unknown, used or older than ten minutes. */
export async function findSignIn(link: string): Promise<{ email: string } | null> {
  const token = tokenIn(link)
  if (token === null) return null
  const [row] = await sql()<{ email: string }[]>`
    select identifier as email from verification_tokens where token = ${storedToken(token)} and expires > now()`
  return row ?? null
}
