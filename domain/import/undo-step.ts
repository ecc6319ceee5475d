import type postgres from 'postgres'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { removeBatch } from './remove-batch'
import { deleteContents } from './stored-file'

const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Takes back what an import added: names leave the list, the fall is counted as imported organizations taken off, the
 * sealed data is destroyed, number and times stay. A row that something else happened to since is left alone. Goes on where it was
 * interrupted.
 */
export async function undoStep(id: string, stop: AbortSignal, now: () => Date): Promise<void> {
  let after: string | null = FIRST
  while (after !== null && !stop.aborted) after = await undoNext(id, after, now())
}

type Row = { campaignId: string; userId: string | null }

/** @returns the last row that was looked at, or null when there is no more to do */
async function undoNext(id: string, after: string, now: Date): Promise<string | null> {
  return sql().begin(async (tx) => {
    const [row] = await tx<Row[]>`
      select campaign_id, user_id from imports
      where id = ${id} and undo_asked_at is not null and undone_at is null for update`
    if (!row) return null
    const { removed, last } = await removeBatch(tx, { id, campaignId: row.campaignId, after }, now)
    await tx`update imports set removed = removed + ${removed} where id = ${id}`
    return last ?? finish(tx, id, row, now)
  })
}

async function finish(tx: postgres.TransactionSql, id: string, row: Row, now: Date): Promise<null> {
  const [done] = await tx<{ removed: number; stayed: number }[]>`
    update imports set undone_at = ${now}, stayed = (
      select count(*)::int from signatures s where s.import_id = ${id} and s.erased_at is null)
    where id = ${id} returning removed, stayed`
  await deleteContents(tx, id)
  const detail = { import: id, removed: done!.removed, stayed: done!.stayed }
  await recordEvent(tx, { campaignId: row.campaignId, kind: 'import-undone', detail, ...by(row.userId) }, now)
  return null
}
