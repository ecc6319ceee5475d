import { sql } from '@/db/client'
import { alone } from '@/domain/alone'
import { startThread } from '@/domain/own-thread'
import { type ExportColumn, readColumns } from '@/domain/signature/desk/signatures-file'
import type { FileWords } from '@/domain/signature/desk/write-signatures'
import { log } from '@/log'
import type { SealedTrouble } from './sealed-file'

// The files are their own queue: whoever holds a file's advisory lock builds it. A killed worker loses its connections, and with
// them the lock and what it had stored so far, so another one begins that file again.

const LOCK = 7_716_005 // first half of the advisory locks of sealed files
const MEMORY = 256 // MB of the thread

export type WordsIn = (language: string, columns: readonly ExportColumn[]) => FileWords
type Due = { id: string; language: string; columns: string[] }
type Outcome = 'built' | 'cancelled' | 'again' | SealedTrouble

async function listDue(): Promise<Due[]> {
  return sql()<Due[]>`
    select f.id, c.language, f.columns from sealed_files f join campaigns c on c.id = f.campaign_id
    where f.built_at is null and f.cancelled_at is null and f.fault is null order by f.asked_at`
}

/**
 * Builds every file that waits and that no other worker holds, one after the other.
 * @param words what files say in a language, which the domain does not know
 * @param stop ends the build under way, which begins again later
 * @returns how many were built or given up
 */
export async function workOnSealedFiles(
  words: WordsIn,
  stop = new AbortController().signal,
): Promise<number> {
  let worked = 0
  for (const due of await listDue()) {
    if (stop.aborted) break
    if (await alone(LOCK, due.id, () => buildOne(due, words, stop))) worked += 1
  }
  return worked
}

/** @returns whether something came of it */
async function buildOne(due: Due, words: WordsIn, stop: AbortSignal): Promise<boolean> {
  // Asked again under the lock: another worker may just have done it.
  if (!(await listDue()).some(({ id }) => id === due.id)) return false
  let outcome: Outcome | 'stopped'
  try {
    outcome = await inThread({ id: due.id, words: words(due.language, readColumns(due.columns)) }, stop)
  } catch (error) {
    log.fault('sealed-file.fault', error, { id: due.id })
    outcome = 'failed'
  }
  if (outcome === 'stopped' || outcome === 'again') return false
  if (outcome !== 'built' && outcome !== 'cancelled')
    await sql()`
      update sealed_files set fault = ${outcome}, passphrase = null
      where id = ${due.id} and built_at is null and cancelled_at is null`
  log.info('sealed-file.settled', { id: due.id, outcome })
  return true
}

function inThread(data: { id: string; words: FileWords }, stop: AbortSignal): Promise<Outcome | 'stopped'> {
  const thread = startThread('domain/sealed-file/build-thread.ts', MEMORY, data)
  return new Promise<Outcome | 'stopped'>((resolve, reject) => {
    stop.addEventListener('abort', () => resolve('stopped'), { once: true })
    thread.on('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('The thread that seals a file ended without an answer')))
  }).finally(() => thread.terminate())
}
