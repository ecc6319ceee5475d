import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { type HeldRow, holdSignature } from '@/domain/review/hold'
import { rememberObjected } from '@/domain/review/objected'
import { raiseFlag } from '@/domain/review/screen'
import { findDataKey } from '@/domain/seal/data-key'
import { type DataKey, openField } from '@/domain/seal/seal'
import { sealObjector } from '@/domain/signature/objections'
import { tokenHash } from '@/domain/seal/token'
import { type CodeTried, tryCode } from '@/domain/seal/try-code'
import { stateColumns, whereCounted } from '@/domain/signature/counting'
import { openColumn } from '@/domain/signature/private'
import { place } from './ask-for-code'
import { tellOfObjection } from './tell'

type Asked = { signatureId: string | null; campaignId: string; submitted: Buffer | null; usedAt: Date | null }

/**
 * "This is us, and we did not sign", with the code that was mailed: the first time an organization says so of a signature,
 * its name leaves every public place in this transaction, also when something else took it off meanwhile; the owners and the
 * officer are told. An objection after that only flags the signature for a reviewer: one mailbox at a large domain must not keep a
 * name off that organizers have looked into. Safe to repeat.
 */
export async function objectToSignature(
  token: string,
  typed: string,
  now = new Date(),
): Promise<'done' | 'link-unknown' | Exclude<CodeTried, 'right'>> {
  const hash = tokenHash(token)
  if (!hash) return 'link-unknown'
  return sql().begin(async (tx) => {
    // A statement of its own takes the lock, as in findLinked: who waited must see what became of the signature.
    await tx`
      select from signatures where id = (
        select signature_id from tokens where hash = ${hash} and purpose = 'objection') for no key update`
    const [asked] = await tx<Asked[]>`
      select signature_id, campaign_id, submitted, voided_at as used_at from tokens
      where hash = ${hash} and purpose = 'objection'`
    if (!asked) return 'link-unknown'
    if (asked.usedAt) return 'done'
    const tried = await tryCode(tx, hash, 'objection', typed)
    if (tried !== 'right') return tried
    await tx`update tokens set voided_at = ${now}, submitted = null where hash = ${hash}`
    const row = asked.signatureId && (await findRow(tx, asked.signatureId))
    const key = await findDataKey(asked.campaignId, tx)
    if (row)
      await object(tx, key, row, asked.submitted ? openField(key, place(hash), asked.submitted) : '', now)
    return 'done'
  })
}

async function findRow(tx: postgres.TransactionSql, id: string): Promise<HeldRow | null> {
  const [row] = await tx<HeldRow[]>`
    select ${stateColumns(tx)}, s.language, s.held_reason, s.name, s.email, s.title, s.affiliation, s.organization, s.website
    from signatures s left join categories c on c.id = s.category_id where s.id = ${id}`
  return row ?? null
}

async function object(
  tx: postgres.TransactionSql,
  key: DataKey,
  row: HeldRow,
  domain: string,
  now: Date,
): Promise<void> {
  if (row.withdrawnAt || row.erasedAt) return
  const [before] = await tx`select from objections where signature_id = ${row.id} and held limit 1`
  const held = !before
  const listed = whereCounted(row) === 'listed'
  const id = uuid()
  await tx`
    insert into objections (id, campaign_id, signature_id, domain, at, held)
    values (${id}, ${row.campaignId}, ${row.id}, ${sealObjector(key, id, domain)}, ${now}, ${held})`
  const name = openColumn(key, row.id, 'organization', row.organization) ?? ''
  await rememberObjected(tx, key, row.campaignId, { name, domain })
  const event = { campaignId: row.campaignId, signatureId: row.id, actor: 'system' } as const
  await recordEvent(tx, { ...event, kind: 'organization-objected', detail: { held } }, now)
  if (held) await holdSignature(tx, row, 'objection', { actor: 'system' }, now)
  const raised = await raiseFlag(tx, row, 'objection', now, { held })
  // While one waits for a reviewer, who says it again tells the owners nothing new.
  if (raised || held) await tellOfObjection(tx, row, { tookOff: held && listed }, now)
}
