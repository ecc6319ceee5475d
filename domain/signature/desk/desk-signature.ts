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

export function openDeskSignature(key: DataKey, row: Row, address: boolean): DeskSignature {
  const {
    name,
    email,
    title,
    affiliation,
    organization,
    website,
    checkId,
    checkMethod,
    checkSource,
    checkNote,
    ...plain
  } = row
  const open = (column: string, value: Buffer) =>
    openField(key, { table: 'proofs', column, row: checkId! }, value)
  const fields = openPrivate(key, row.id, { name, email, title, affiliation, organization, website })
  return {
    ...plain,
    fields: { ...fields, email: address ? fields.email : null },
    standingProofs: null,
    mailDomain: row.kind === 'organization' ? (fields.email?.split('@').at(-1) ?? null) : null,
    check: checkSource && {
      method: checkMethod!,
      source: open('source', checkSource),
      note: checkNote && open('note', checkNote),
      at: row.checkedAt!,
      by: row.checkedBy,
    },
  }
}
