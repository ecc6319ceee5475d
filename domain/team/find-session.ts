import { createHash } from 'node:crypto'
import { sql } from '@/db/client'

/** What is stored of a session's token: a copy of the database opens no session. */
export function storedSession(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The organizer whose living session one of these tokens opens; null when none does. */
export async function findSession(tokens: string[]): Promise<string | null> {
  if (tokens.length === 0) return null
  const [row] = await sql()<{ userId: string }[]>`
    select user_id from sessions
    where session_token in ${sql()(tokens.map(storedSession))} and expires > now() limit 1`
  return row?.userId ?? null
}
