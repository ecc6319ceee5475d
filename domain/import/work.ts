import { sql } from '@/db/client'
import { alone } from '@/domain/alone'
import { log } from '@/log'
import { addStep } from './add-step'
import { checkStep } from './check-step'
import { stepOf } from './steps'
import type { Work } from './plan'
import { readStep } from './read-step'
import { undoStep } from './undo-step'

// The imports are their own queue (docs/decisions): whoever holds an import's advisory lock works on it. A killed worker
// loses its connection and with it the lock, so another one goes on at once.

const LOCK = 7_716_002 // first half of the advisory locks of imports

type Due = Work & Parameters<typeof stepOf>[0]

async function listDue(): Promise<Due[]> {
  return sql()<Due[]>`
    select id, campaign_id, format, encoding, separator, headings,
      heading_row, sheet, mapping, choices, refusal,
      read_at, check_asked_at, checked_at, started_at,
      finished_at, cancelled_at, undo_asked_at, undone_at
    from imports
    where (undo_asked_at is not null and undone_at is null)
      or (undo_asked_at is null and finished_at is null and cancelled_at is null and refusal is null
        and (read_at is null or (check_asked_at is not null and checked_at is null) or started_at is not null))
    order by uploaded_at`
}

async function doStep(due: Due, stop: AbortSignal, now: () => Date): Promise<void> {
  switch (stepOf(due)) {
    case 'reading':
      return readStep(due, now())
    case 'checking':
      return checkStep(due, due.checkAskedAt!, stop, now)
    case 'importing':
      return addStep(due, stop, now)
    case 'undoing':
      return undoStep(due.id, stop, now)
    default:
      return undefined
  }
}

/**
 * Takes every import one step further that waits for the worker and that no other worker holds.
 * @param stop ends a step after the batch under way; it is taken up again later
 * @returns how many steps were worked on
 * @throws the fault of an import after the others had their turn
 */
export async function workOnImports(
  stop = new AbortController().signal,
  now: () => Date = () => new Date(),
): Promise<number> {
  let worked = 0
  let fault: unknown
  for (const { id } of await listDue()) {
    if (stop.aborted) break
    try {
      const done = await alone(LOCK, id, async () => {
        // Asked again under the lock: another worker may just have done it.
        const due = (await listDue()).find((one) => one.id === id)
        if (due) await doStep(due, stop, now)
        return true
      })
      if (done) worked += 1
    } catch (error) {
      log.fault('import.fault', error, { id })
      fault = error
    }
  }
  if (fault !== undefined) throw fault
  return worked
}
