import type postgres from 'postgres'
import { type DataKey, openField, sealField } from '@/domain/seal/seal'

// A second officer who was asked: kept sealed on the link they got, until they answered or it expired.

const place = (hash: Buffer) => ({ table: 'tokens', column: 'submitted', row: hash.toString('hex') })

export type Colleague = { email: string; role: string }

export const sealColleague = (key: DataKey, hash: Buffer, colleague: Colleague) =>
  sealField(key, place(hash), JSON.stringify(colleague))

export const openColleague = (key: DataKey, hash: Buffer, sealed: Buffer) =>
  JSON.parse(openField(key, place(hash), sealed)) as Colleague

/** The link of who was asked before works no longer, and its mail is not sent if it has not left. */
export async function endAsking(tx: postgres.TransactionSql, signatureId: string, now: Date): Promise<void> {
  await tx`
    update tokens set expires_at = ${now}, submitted = null, email_index = null
    where signature_id = ${signatureId} and purpose = 'countersignature' and expires_at > ${now}`
  await tx`
    delete from outbox
    where signature_id = ${signatureId} and template = 'countersign' and sent_at is null and failed_at is null`
}
