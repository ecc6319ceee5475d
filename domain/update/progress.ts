import type { Client } from '@/db/client'
import { fates } from '@/domain/mail/fates'
import { type UpdateStep, updateStepOf } from './update'

/**
 * How far an update is. `leftOut`: those who stopped the news, withdrew or never want mail, and so got none; `unsent`: those who get
 * none because it was canceled, fewer while mails that were on their way arrive.
 */
export type UpdateProgress = {
  step: UpdateStep
  count: number
  sent: number
  waiting: number
  failed: number
  leftOut: number
  unsent: number
}

export type CountedRow = {
  startedAt: Date | null
  pausedAt: Date | null
  cancelledAt: Date | null
  fedAt: Date | null
  count: number | null
  sent: number
  failed: number
  leftOut: number
  inLine: number
}

/** Counts what became of the mails of an update. */
export async function countMails(client: Client, id: string): Promise<UpdateProgress> {
  const { columns, mails } = counting(client)
  const [row] = await client<CountedRow[]>`select ${columns} from updates u ${mails} where u.id = ${id}`
  return progressOf(row!)
}

/** What progressOf needs of updates called `u`: columns, and what is joined for them. */
export function counting(client: Client) {
  const { sent, failed, leftOut } = fates(client)
  const columns = client`u.started_at, u.paused_at, u.cancelled_at, u.fed_at, u.count,
    (u.sent + o.sent)::int as sent, (u.failed + o.failed)::int as failed, (u.left_out + o.left_out)::int as left_out, o.in_line`
  const mails = client`cross join lateral (
    select count(*) filter (where ${sent}) as sent, count(*) filter (where ${failed}) as failed,
      count(*) filter (where ${leftOut}) as left_out,
      (count(*) filter (where sent_at is null and failed_at is null))::int as in_line
    from outbox where update_id = u.id and template = 'update'
  ) o`
  return { columns, mails }
}

export function progressOf({ inLine, ...row }: CountedRow): UpdateProgress {
  const { sent, failed, cancelledAt, fedAt } = row
  const count = row.count ?? 0
  const settled = sent + failed + row.leftOut
  const waiting = cancelledAt ? 0 : fedAt ? inLine : Math.max(inLine, count - settled)
  // Who stopped the news before a mail was written has no row: known when all were dealt with.
  const leftOut = fedAt && !cancelledAt ? Math.max(row.leftOut, count - sent - failed - waiting) : row.leftOut
  const unsent = cancelledAt ? Math.max(0, count - settled) : 0
  return { step: updateStepOf({ ...row, waiting }), count, sent, waiting, failed, leftOut, unsent }
}
