import type { Organizer } from '@/domain/team/team'
import { actOnImport } from './act-on-import'
import { type Encoding, ENCODINGS, type ImportRefusal, type Separator, SEPARATORS } from './import'

/** How an organizer wants the file read. Null: find out. An XLSX file has no encoding and no separator. */
export type ReadingChoice = {
  encoding: string | null
  separator: string | null
  headings: boolean | null
}

/** Has the worker read the file again, in another way. Possible until the import is started, and after a refusal. */
export async function changeReading(
  organizer: Organizer,
  slug: string,
  id: string,
  choice: ReadingChoice,
): Promise<'done' | ImportRefusal> {
  const { encoding, separator, headings } = choice
  if (encoding !== null && !ENCODINGS.includes(encoding as Encoding)) return 'reading-invalid'
  if (separator !== null && !SEPARATORS.includes(separator as Separator)) return 'reading-invalid'
  return actOnImport(organizer, slug, id, async (tx, row) => {
    if (row.startedAt || row.cancelledAt) return 'too-late-to-change'
    await tx`
      update imports set encoding = ${encoding}, separator = ${separator}, headings = ${headings}, mapping = null,
        read_at = null, refusal = null, check_asked_at = null, checked_at = null, counts = null, report = null, progress = 0
      where id = ${id}`
    await tx`delete from import_faults where import_id = ${id}`
    return 'done'
  })
}
