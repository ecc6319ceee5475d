import { createHash } from 'node:crypto'
import { sql } from '@/db/client'
import { SESSION_DAYS } from './team'

/** What is stored of a session's token: a copy of the database opens no session. */
export function storedSession(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Lets a session go on while it is used, until SESSION_DAYS after signing in at the latest. */
export async function extendSession(token: string, until: Date): Promise<void> {
  await sql()`
    update sessions set expires = least(${until}::timestamptz, signed_in_at + make_interval(days => ${SESSION_DAYS}))
    where session_token = ${storedSession(token)}`
}

/** Ends a session, wherever its cookie still is. */
export async function endSession(token: string): Promise<void> {
  await sql()`delete from sessions where session_token = ${storedSession(token)}`
}

/** The organizer whose living session one of these tokens opens; null when none does. */
export async function findSession(tokens: string[]): Promise<string | null> {
  if (tokens.length === 0) return null
  const [row] = await sql()<{ userId: string }[]>`
    select user_id from sessions
    where session_token in ${sql()(tokens.map(storedSession))} and expires > now() limit 1`
  return row?.userId ?? null
}
