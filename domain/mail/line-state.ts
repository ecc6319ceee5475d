import { sql } from '@/db/client'

/** What a host has to know of the line: `fault` is why the mail that was tried most often failed last. */
export type LineState = {
  waiting: number
  oldest: Date | null
  fault: string | null
  pausedUntil: Date | null
}

/** How many mails wait to leave, since when, and what keeps them. Reads the whole line: for the command line. */
export async function readLineState(now = new Date()): Promise<LineState> {
  const [state] = await sql()<LineState[]>`
    with line as (select * from outbox where sent_at is null and failed_at is null)
    select (select count(*)::int from line) as waiting, (select min(created_at) from line) as oldest,
      (select last_fault from line where last_fault not in ('released', 'paused', 'parked') order by attempts desc, created_at limit 1) as fault,
      (select paused_until from mail_pace where paused_until > ${now}) as paused_until`
  return state!
}
