import type postgres from 'postgres'
import { sql } from '@/db/client'
import { isDelivered } from '@/domain/campaign/delivered'
import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { type Adding, addBatch } from './add-batch'
import type { FileRefusal, ImportCounts } from './import'
import { planRows, type Planned, readStoredFile, type Work } from './plan'
import { addCounts, settleRows, storeFaults } from './settle-rows'
import { deleteFile } from './stored-file'
import { openText } from './sealed-text'

/** Rows of one transaction. Signers who confirm wait for it, so it is short. */
const BATCH = 1_000
/** Milliseconds from the start in which reading the file is tried again when it took too much time or memory. */
const PATIENCE = 86_400_000

type Row = Omit<Adding, 'source'> & {
  source: Buffer
  progress: number
  counts: ImportCounts
  startedAt: Date
  cancelled: boolean
  finished: boolean
  delivered: boolean
}

/** The import, locked: a second worker, a cancelling organizer and this batch come one after another. */
async function lockImport(tx: postgres.TransactionSql, id: string): Promise<Row> {
  const [row] = await tx<Row[]>`
    select i.id, i.campaign_id, i.user_id, i.edition_id, c.language, i.source,
      i.progress, i.counts, i.started_at, i.cancelled_at is not null as cancelled, i.finished_at is not null as finished,
      ${isDelivered(tx, 'c')} as delivered
    from imports i join campaigns c on c.id = i.campaign_id where i.id = ${id} for update of i`
  return row!
}

/**
 * Adds the organizations, batch by batch. What a batch adds and how far it came are one transaction: killed at any
 * moment, the import goes on where it was, and nothing is added twice.
 */
export async function addStep(work: Work, stop: AbortSignal, now: () => Date): Promise<void> {
  const sheet = await readStoredFile(work)
  const plan = typeof sheet === 'string' ? sheet : await planRows(work, sheet)
  let more = true
  while (more && !stop.aborted) more = await addNext(work, plan, now())
}

/** @returns whether there is more to do */
async function addNext(work: Work, plan: Planned[] | FileRefusal, now: Date): Promise<boolean> {
  try {
    return await sql().begin(async (tx) => {
      const row = await lockImport(tx, work.id)
      if (row.cancelled || row.finished) return false
      if (row.delivered) return stopForGood(tx, row, now)
      if (typeof plan === 'string') return stopUnread(tx, row, plan, now)
      const rows = plan.slice(row.progress, row.progress + BATCH)
      if (rows.length === 0) return finish(tx, row, now)
      await addRows(tx, row, rows, now)
      return true
    })
  } catch (error) {
    if (error instanceof ListedMeanwhile) return true
    throw error
  }
}

/** Somebody's check listed one of the batch's organizations after it was looked up: the batch is done again. */
class ListedMeanwhile extends Error {}

async function addRows(tx: postgres.TransactionSql, row: Row, rows: Planned[], now: Date): Promise<void> {
  const key = await findDataKey(row.campaignId, tx)
  const place = { id: row.id, campaignId: row.campaignId, key }
  const settled = await settleRows(tx, place, rows)
  await storeFaults(tx, place, rows, settled.faults)
  if (settled.adding.length > 0) {
    const to = { ...row, source: openText(key, row.id, 'source', row.source) }
    if ((await addBatch(tx, key, to, settled.adding, now)) < settled.adding.length)
      throw new ListedMeanwhile()
  }
  const counts = addCounts(row.counts, settled.counts)
  await tx`
    update imports set progress = ${row.progress + rows.length}, counts = ${tx.json(counts)} where id = ${row.id}`
}

async function finish(tx: postgres.TransactionSql, row: Row, now: Date): Promise<false> {
  await tx`update imports set finished_at = ${now} where id = ${row.id}`
  return end(tx, row, 'import-finished', now)
}

/**
 * The file was read before: too much time or memory now is a moment's, so the import stays as it is and the worker comes
 * back to it.
 * @throws for the worker to wait before it tries again (worker/repeat.ts)
 */
async function stopUnread(
  tx: postgres.TransactionSql,
  row: Row,
  refusal: FileRefusal,
  now: Date,
): Promise<false> {
  const again = refusal === 'file-too-intricate' && now.getTime() - row.startedAt.getTime() < PATIENCE
  if (again) throw new Error('The file of an import could not be read for now')
  return stopForGood(tx, row, now)
}

/** Delivery of a closed letter ends an import, because its list does not grow any more; and so does a file that is unreadable. */
async function stopForGood(tx: postgres.TransactionSql, row: Row, now: Date): Promise<false> {
  await tx`update imports set cancelled_at = ${now} where id = ${row.id}`
  return end(tx, row, 'import-cancelled', now)
}

async function end(tx: postgres.TransactionSql, row: Row, kind: string, now: Date): Promise<false> {
  await deleteFile(tx, row.id)
  const detail = { import: row.id, added: row.counts.added }
  // An end before the last row is nobody's act.
  const actor = by(kind === 'import-finished' ? row.userId : null)
  await recordEvent(tx, { campaignId: row.campaignId, kind, detail, ...actor }, now)
  return false
}
