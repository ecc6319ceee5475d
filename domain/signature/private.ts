import { blindIndex, type DataKey, openField, sealField } from '@/domain/seal/seal'
import { canonicalEmail } from '@/domain/text/canonical-email'
import { foldForComparison } from '@/domain/text/fold'
import type { Submission } from './signature'

// The sealed columns of a signature: what each is called, how it is sealed, how it is opened.

export const SEALED = ['name', 'email', 'title', 'affiliation', 'organization', 'website'] as const
export type SealedColumn = (typeof SEALED)[number]
export type SealedRow = Record<SealedColumn, Buffer | null>
export type PrivateFields = Record<SealedColumn, string | null>

const place = (column: SealedColumn, row: string) => ({ table: 'signatures', column, row })

/** Seals one value for a signature's column; nothing stays nothing. */
export function sealColumn(
  key: DataKey,
  id: string,
  column: SealedColumn,
  value: string | null,
): Buffer | null {
  return value === null ? null : sealField(key, place(column, id), value)
}

/** Seals all personal fields of the signature with this id. */
export function sealPrivate(key: DataKey, id: string, fields: PrivateFields): SealedRow {
  return Object.fromEntries(
    SEALED.map((column) => [column, sealColumn(key, id, column, fields[column])]),
  ) as SealedRow
}

/** Opens one value of a signature's column; nothing stays nothing. */
export function openColumn(
  key: DataKey,
  id: string,
  column: SealedColumn,
  sealed: Buffer | null,
): string | null {
  return sealed && openField(key, place(column, id), sealed)
}

/** Opens all personal fields of the signature with this id; what was erased is null. */
export function openPrivate(key: DataKey, id: string, row: SealedRow): PrivateFields {
  const opened = {} as PrivateFields
  for (const column of SEALED) opened[column] = openColumn(key, id, column, row[column])
  return opened
}

/** Blind index of an address in its canonical form: equal for case, dot and +tag variants of one mailbox. */
export function emailIndex(key: DataKey, email: string): Buffer {
  return blindIndex(key, 'email', canonicalEmail(email))
}

/**
 * Blind index of what a submission says, so that two that wait are one only when they say the same in all that the signer answered:
 * whoever typed somebody's address first must not decide what that person signs.
 */
export function contentIndex(
  key: DataKey,
  letter: { editionId: string; translationHash: Buffer | null },
  said: Submission,
): Buffer {
  const read = [letter.editionId, letter.translationHash?.toString('hex') ?? null]
  const fields = [said.name, said.title, said.affiliation, said.website, said.country, said.category]
  const organization = said.organization && foldForComparison(said.organization)
  const decision = said.decision ? [said.decision.body, said.decision.on] : null
  const rest = [organization, decision, said.listed, said.updates, said.language]
  return blindIndex(key, 'content', JSON.stringify([read, fields, rest]))
}

/** Blind index of an organization's name, equal for spellings that differ in case, spaces or hyphens. */
export function organizationIndex(key: DataKey, organization: string | null): Buffer | null {
  return organization === null ? null : blindIndex(key, 'organization', foldForComparison(organization))
}
