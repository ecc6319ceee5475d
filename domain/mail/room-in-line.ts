import type postgres from 'postgres'
import { STANDING } from './line'

/** Mails of one kind that may stand in line: so many stand before a confirmation at most. */
const IN_LINE = 20

/**
 * How many mails that nobody waits for may join the line, for what asks for them a few at a time: none while a confirmation stands in
 * it, and else what is left of IN_LINE.
 * @param kind a condition on the outbox: which mails are of the same kind
 */
export async function roomInLine(
  tx: postgres.TransactionSql,
  kind: postgres.Fragment,
  now: Date,
): Promise<number> {
  const line = tx.unsafe(STANDING)
  const [row] = await tx<{ waits: boolean; standing: number }[]>`
    select exists (select from outbox where ${line} and template = 'confirm' and next_attempt_at <= ${now}) as waits,
      (select count(*)::int from outbox where ${line} and ${kind}) as standing`
  return row!.waits ? 0 : Math.max(0, IN_LINE - row!.standing)
}
