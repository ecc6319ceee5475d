import type postgres from 'postgres'
import { sql } from '@/db/client'
import { forgetContact } from '@/domain/invitation/forget-contacts'
import { findDataKey } from '@/domain/seal/data-key'
import { tokenHash } from '@/domain/seal/token'
import { moveSignature, type Reason, type State, stateColumns } from '@/domain/signature/counting'
import { findLinked, type Linked } from '@/domain/signature/link'
import { emailIndex, openColumn, openPrivate } from '@/domain/signature/private'
import { forgetAddress } from './forget'

type Row = State &
  Pick<Linked, 'email' | 'emailIndex'> & {
    /** Of a restored backup, before its import is undone again. */
    importId?: string | null
  }

/**
 * Erases one signature, whose row is locked, for good: its sealed fields, its blind indexes, its links, its mails, the
 * record of its organization, what was written with its proofs and the label it came through are destroyed; number,
 * times and what is counted by (kind, category, country, language, edition) stay. What was counted no longer is. A
 * pending one is deleted whole.
 */
export async function eraseLocked(
  tx: postgres.TransactionSql,
  row: Row,
  actor: 'signer' | 'host',
  now: Date,
) {
  await tx`delete from tokens where signature_id = ${row.id}`
  await tx`delete from outbox where signature_id = ${row.id}`
  await tx`delete from challenges where signature_id = ${row.id}`
  await tx`delete from logos where signature_id = ${row.id}`
  await tx`delete from likenesses where signature_id = ${row.id}`
  await tx`delete from questions where signature_id = ${row.id}`
  await tx`delete from members where signature_id = ${row.id}`
  await tx`delete from objections where signature_id = ${row.id}`
  if (row.number === null) {
    await tx`delete from signatures where id = ${row.id}`
  } else {
    await tx`
      update proofs set source = null, note = null, domain = null, value = null,
        voided_at = coalesce(voided_at, ${now})
      where signature_id = ${row.id}`
    await tx`
      update signatures set name = null, email = null, title = null, affiliation = null, organization = null,
        website = null, area = null, email_index = null, organization_index = null, organization_id = null,
        invitation_id = null, updates = false, via = null, published_at = null, erased_at = ${now}
      where id = ${row.id}`
    const reason: Reason = row.importId ? { takenOff: 1 } : { withdrawn: 1 }
    const event = { kind: 'signature-erased', actor } as const
    await moveSignature(tx, row, { ...row, publishedAt: null, erasedAt: now }, { reason, event }, now)
    // Whom its organizers asked is not asked again after that.
    if (row.emailIndex) await forgetContact(tx, row.campaignId, row.emailIndex)
  }
  const key = await findDataKey(row.campaignId, tx)
  await forgetAddress(tx, row.campaignId, openColumn(key, row.id, 'email', row.email))
}

/**
 * Erases a signature from its own page. Safe to repeat: a link behind which nothing is kept (anymore) is `done`.
 * @returns with the language of the signature, whose page is gone with it
 */
export async function eraseSignature(
  token: string,
  now = new Date(),
): Promise<{ language: string | null } | 'link-unknown'> {
  if (!tokenHash(token)) return 'link-unknown'
  const siteKey = await findDataKey(null)
  return sql().begin(async (tx) => {
    const row = await findLinked(tx, token, 'signature', 'lock')
    if (!row || row.erasedAt) return { language: null }
    const { email } = openPrivate(await findDataKey(row.campaignId, tx), row.id, row)
    await eraseLocked(tx, row, 'signer', now)
    if (email) await tx`delete from link_requests where email_index = ${emailIndex(siteKey, email)}`
    return { language: row.language }
  })
}

/** Locks the signatures that fit and are not erased yet. */
export async function lockToErase(
  tx: postgres.TransactionSql,
  which: postgres.PendingQuery<postgres.Row[]>,
): Promise<Row[]> {
  return tx<Row[]>`
    select ${stateColumns(tx)}, s.import_id, s.email, s.email_index
    from signatures s left join categories c on c.id = s.category_id
    where ${which} and s.erased_at is null for no key update of s`
}
