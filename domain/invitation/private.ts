import { type DataKey, openField, sealField } from '@/domain/seal/seal'
import { emailIndex, organizationIndex } from '@/domain/signature/private'

// The sealed columns of an invitation: what each is called, how it is sealed, how it is opened.

const SEALED = ['organization', 'email', 'handedTo', 'partner', 'note', 'declinedReason'] as const
type InvitationColumn = (typeof SEALED)[number]
export type SealedInvitation = Record<InvitationColumn, Buffer | null>
export type InvitationTexts = Record<InvitationColumn, string | null>

const place = (column: InvitationColumn, row: string) => ({ table: 'invitations', column, row })

/** Seals one value for an invitation's column; nothing stays nothing. */
export function sealInvitation(
  key: DataKey,
  id: string,
  column: InvitationColumn,
  value: string | null,
): Buffer | null {
  return value === null ? null : sealField(key, place(column, id), value)
}

/** Opens one value of an invitation's column; nothing stays nothing. */
export function openInvitation(
  key: DataKey,
  id: string,
  column: InvitationColumn,
  sealed: Buffer | null,
): string | null {
  return sealed && openField(key, place(column, id), sealed)
}

const mailed = (hash: Buffer) => ({ table: 'tokens', column: 'submitted', row: hash.toString('hex') })

/** Seals the address that a link was mailed to, for its token: one that was handed on since is known nowhere else. */
export const sealMailed = (key: DataKey, hash: Buffer, email: string) => sealField(key, mailed(hash), email)

export const openMailed = (key: DataKey, hash: Buffer, sealed: Buffer) => openField(key, mailed(hash), sealed)

/** Opens all sealed fields of the invitation with this id; what was purged is null. */
export function openInvitationTexts(key: DataKey, id: string, row: SealedInvitation): InvitationTexts {
  return Object.fromEntries(
    SEALED.map((column) => [column, openInvitation(key, id, column, row[column])]),
  ) as InvitationTexts
}

/** Whom an invitation asks and where, blind: the same indexes as those of signatures, so that the two can be compared. */
export function invitationIndexes(
  key: DataKey,
  invitation: { organization: string; email: string | null },
): { organization: Buffer; email: Buffer | null } {
  return {
    organization: organizationIndex(key, invitation.organization)!,
    email: invitation.email === null ? null : emailIndex(key, invitation.email),
  }
}
