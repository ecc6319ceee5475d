import { type DataKey, openField, sealField } from '@/domain/seal/seal'
import type { Submission } from '@/domain/signature/signature'

/** What the page after signing may act with: the submission as typed, sealed on its token until an hour after its mail leaves. */
export type Submitted = {
  submission: Submission
  consentHash: string
  /** When its mail leaves, where many came from one network: the same for every address. */
  mailAfter?: string
  /** The invitation behind the link it was signed by. */
  invitationId?: string
}

const place = (hash: Buffer) => ({ table: 'tokens', column: 'submitted', row: hash.toString('hex') })

/** Seals what was typed on the token with this hash. */
export function sealSubmitted(key: DataKey, hash: Buffer, submitted: Submitted): Buffer {
  return sealField(key, place(hash), JSON.stringify(submitted))
}

/** Opens it again. */
export function openSubmitted(key: DataKey, hash: Buffer, sealed: Buffer): Submitted {
  return JSON.parse(openField(key, place(hash), sealed)) as Submitted
}
