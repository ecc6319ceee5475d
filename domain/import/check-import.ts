import type { Organizer } from '@/domain/team/team'
import { lockImport } from './lock-import'
import { IMPORT_FIELDS, type ImportRefusal, type Mapping } from './import'

/** Why this mapping cannot be for a file of so many columns. */
function refuseMapping(mapping: Mapping, columns: number): ImportRefusal | null {
  const chosen = IMPORT_FIELDS.flatMap((field) => mapping[field] ?? [])
  if (mapping.organization === undefined) return 'organization-column-required'
  if (chosen.some((column) => !Number.isInteger(column) || column < 0 || column >= columns))
    return 'column-unknown'
  return new Set(chosen).size < chosen.length ? 'column-twice' : null
}

/**
 * Asks for the dry run: the worker goes through every row and says what would happen. Nothing is added. May be asked
 * again with other columns until the import is started.
 */
export async function checkImport(
  organizer: Organizer,
  slug: string,
  id: string,
  mapping: Mapping,
  now = new Date(),
): Promise<'done' | ImportRefusal> {
  return lockImport(organizer, slug, id, async (tx, row) => {
    if (!row.readAt || row.startedAt || row.cancelledAt) return 'too-late-to-change'
    const refusal = refuseMapping(mapping, row.columns)
    if (refusal) return refusal
    await tx`
      update imports set mapping = ${tx.json(mapping)}, check_asked_at = ${now}, checked_at = null, counts = null,
        report = null, progress = 0
      where id = ${id}`
    return 'done'
  })
}
