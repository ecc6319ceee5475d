import { sql } from '@/db/client'
import { IMPORT_DAYS } from './import'
import { deleteContents } from './stored-file'

/**
 * Deletes what is kept of files that were uploaded more than 7 days ago: the file when nobody started to import it, and
 * of every import the first rows and those that could not be taken. What is being added keeps its file until it is
 * finished.
 * @returns how many files lost their contents
 */
export async function purgeImports(now = new Date()): Promise<{ files: number }> {
  const before = new Date(now.getTime() - IMPORT_DAYS * 86_400_000)
  return sql().begin(async (tx) => {
    // Left by a web process that was killed: a file takes minutes at most to arrive.
    await tx`delete from arriving_chunks where arrived_at < ${now}::timestamptz - interval '1 hour'`
    await tx`
      update imports set cancelled_at = ${now}
      where uploaded_at < ${before} and started_at is null and cancelled_at is null`
    const old = await tx<{ id: string }[]>`
      select id from imports i where uploaded_at < ${before} and (finished_at is not null or cancelled_at is not null)
        and (sample is not null or report is not null or choices is not null
          or exists (select from import_chunks c where c.import_id = i.id)
          or exists (select from import_faults f where f.import_id = i.id))`
    for (const { id } of old) await deleteContents(tx, id)
    return { files: old.length }
  })
}
