import { sql } from '@/db/client'
import { deleteFile } from './stored-file'
import { IMPORT_DAYS } from './import'

/**
 * Deletes uploaded files that nobody started to import within 7 days, and, of all imports that old, the rows that could not be
 * taken. An import that is being added keeps its file until it is finished.
 * @returns how many files and rows were deleted
 */
export async function purgeImports(now = new Date()): Promise<{ files: number; rows: number }> {
  const before = new Date(now.getTime() - IMPORT_DAYS * 86_400_000)
  const files = await sql().begin(async (tx) => {
    const old = await tx<{ id: string }[]>`
      update imports set cancelled_at = ${now}
      where uploaded_at < ${before} and started_at is null and cancelled_at is null returning id`
    for (const { id } of old) await deleteFile(tx, id)
    return old.length
  })
  const rows = await sql()`
    delete from import_faults f using imports i where i.id = f.import_id and i.uploaded_at < ${before}
      and (i.finished_at is not null or i.cancelled_at is not null)`
  return { files, rows: rows.count }
}
