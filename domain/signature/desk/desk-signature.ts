import type { PublicProof } from '@/db/tables/signature'
import type { Kind } from '@/domain/campaign/category'
import type { Grade, Missing } from '@/domain/organization/grade'
import { type DataKey, openField } from '@/domain/seal/seal'
import { openPrivate, type SealedRow } from '@/domain/signature/private'
import type { Standing } from './view'

// What organizers see of signatures: the private record, opened for their own campaign only, and of it what their role
// sees. What it does not see is not read.

export type Row = SealedRow & {
  id: string
  /** Names the place after it in a list by time of signing. */
  cursor: string
  number: number | null
  kind: Kind
  country: string | null
  area: string | null
  category: string | null
  /** With `updates` and `via` null for who does not see where someone came from. */
  language: string | null
  updates: boolean | null
  via: string | null
  standing: Standing
  /** An organizer added it from a file: no one signed or confirmed here. */
  imported: boolean
  /** For an import, when it was added. */
  signedAt: Date
  confirmedAt: Date | null
  checkId: string | null
  checkMethod: 'organizer' | 'import' | null
  checkSource: Buffer | null
  checkNote: Buffer | null
  checkedAt: Date | null
  checkedBy: string | null
  /** When its organization said last that it did not sign. */
  objectedAt: Date | null
  /** Differs after any change of the signature: what is checked is what was seen. */
  version: string
  rejectedAt: Date | null
  /** The reason that the reviewer gave. */
  rejectedFor: string | null
  rejectedBy: string | null
}

export type DeskSignature = Omit<
  Row,
  keyof SealedRow | 'checkId' | 'checkMethod' | 'checkSource' | 'checkNote'
> & {
  fields: Record<keyof SealedRow, string | null>
  /** Where an organization's officer gets mail: the domain alone. */
  mailDomain: string | null
  /** Of an organization: what stands behind it, and every proof as the list says it. */
  standingProofs: { grade: Grade; missing: Missing[]; shown: PublicProof[] } | null
  check: {
    method: 'organizer' | 'import'
    source: string
    note: string | null
    at: Date
    by: string | null
  } | null
}

/** Field by field: to leave some out of so large a row by `...` takes longer than opening what is sealed in it. */
export function openDeskSignature(key: DataKey, row: Row, address: boolean): DeskSignature {
  const fields = openPrivate(key, row.id, row)
  const mailDomain = row.kind === 'organization' ? (fields.email?.split('@').at(-1) ?? null) : null
  if (!address) fields.email = null
  return {
    id: row.id,
    cursor: row.cursor,
    number: row.number,
    kind: row.kind,
    country: row.country,
    area: row.area,
    category: row.category,
    language: row.language,
    updates: row.updates,
    via: row.via,
    standing: row.standing,
    imported: row.imported,
    signedAt: row.signedAt,
    confirmedAt: row.confirmedAt,
    checkedAt: row.checkedAt,
    checkedBy: row.checkedBy,
    objectedAt: row.objectedAt,
    version: row.version,
    rejectedAt: row.rejectedAt,
    rejectedFor: row.rejectedFor,
    rejectedBy: row.rejectedBy,
    fields,
    mailDomain,
    standingProofs: null,
    check: row.checkSource && openCheck(key, row, row.checkSource),
  }
}

function openCheck(key: DataKey, row: Row, source: Buffer): DeskSignature['check'] {
  const place = { table: 'proofs', row: row.checkId! }
  return {
    method: row.checkMethod!,
    source: openField(key, { ...place, column: 'source' }, source),
    note: row.checkNote && openField(key, { ...place, column: 'note' }, row.checkNote),
    at: row.checkedAt!,
    by: row.checkedBy,
  }
}
