import { createHash } from 'node:crypto'
import { environment } from '@/env'
import { sql } from '@/db/client'
import { tokenIn } from '@/paths'

/** What next-auth stores of a sign-in token: hex SHA-256 of the token followed by AUTH_SECRET. */
export function storedToken(token: string): string {
  return createHash('sha256').update(`${token}${environment().AUTH_SECRET}`).digest('hex')
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
