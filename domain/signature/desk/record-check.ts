import type postgres from 'postgres'
import { validate } from 'uuid'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { checkLine, checkText } from '@/domain/text/name'
import { tidyLine, trimEnds } from '@/domain/text/tidy'
import { type State, stateColumns } from '@/domain/signature/counting'
import type { SealedRow } from '@/domain/signature/private'
import { addProof } from '@/domain/signature/proofs'
import { settleOrganization } from '@/domain/signature/settle-organization'

export const CHECK_LIMITS = { source: 200, note: 2_000 } as const

export type CheckRefusal =
  | 'campaign-unknown'
  | 'not-permitted'
  | 'signature-unknown'
  | 'source-required'
  | 'source-invalid'
  | 'source-too-long'
  | 'note-invalid'
  | 'note-too-long'
  | 'not-confirmed'
  | 'organization-listed'
  | 'not-listed'

type Row = State & SealedRow & { language: string }

/** An organization's signature of this campaign, locked. */
export async function lockOrganization(
  tx: postgres.TransactionSql,
  campaignId: string,
  id: string,
): Promise<Row | null> {
  if (!validate(id)) return null
  const [row] = await tx<Row[]>`
    select ${stateColumns(tx)}, s.language, s.name, s.email, s.title, s.affiliation, s.organization, s.website
    from signatures s left join categories c on c.id = s.category_id
    where s.campaign_id = ${campaignId} and s.id = ${id} and s.kind = 'organization' for update of s`
  return row ?? null
}

/**
 * Records the organizer's own check of an organization, with its source (shown on the list) and a note (kept sealed),
 * and publishes the organization under the letter. Safe to repeat for one that is published.
 * @returns `check-waits` when the check is kept and the list still waits: the letter asks for the domain too, or it is held
 */
export async function recordCheck(
  organizer: Organizer,
  slug: string,
  signatureId: string,
  check: { source: string; note: string },
  now = new Date(),
): Promise<'done' | 'check-waits' | CheckRefusal> {
  const source = tidyLine(check.source)
  const note = trimEnds(check.note.replace(/\r\n?/g, '\n'))
  if (source === '') return 'source-required'
  const sourceFault = checkLine(source, { max: CHECK_LIMITS.source, letter: true, urls: true })
  if (sourceFault) return sourceFault === 'too-long' ? 'source-too-long' : 'source-invalid'
  const noteFault = note !== '' && checkText(note, { max: CHECK_LIMITS.note })
  if (noteFault) return noteFault === 'too-long' ? 'note-too-long' : 'note-invalid'
  try {
    return await sql().begin(async (tx) => {
      const reached = await reachCampaign(tx, organizer, slug, 'review-organization')
      if (typeof reached === 'string') return reached
      const row = await lockOrganization(tx, reached.campaignId, signatureId)
      if (!row || row.withdrawnAt || row.erasedAt) return 'signature-unknown'
      if (row.number === null) return 'not-confirmed'
      return recordLocked(tx, organizer, row, { source, note }, now)
    })
  } catch (error) {
    if (error instanceof Listed) return 'organization-listed'
    throw error
  }
}

/** Once is enough for one that is listed; that it is on the list by other proofs keeps nobody from checking it. */
async function recordLocked(
  tx: postgres.TransactionSql,
  organizer: Organizer,
  row: Row,
  check: { source: string; note: string },
  now: Date,
): Promise<'done' | 'check-waits'> {
  const [before] = await tx`
    select from proofs
    where signature_id = ${row.id} and method in ('organizer', 'import') and voided_at is null limit 1`
  if (before && row.publishedAt) return 'done'
  const proof = { signatureId: row.id, method: 'organizer', ...check, recordedBy: organizer.userId } as const
  if (!before) await addProof(tx, await findDataKey(row.campaignId, tx), proof, now)
  const event = { kind: 'organization-checked', ...by(organizer.userId) }
  const settled = await settleOrganization(tx, row, now, event)
  if (settled === 'organization-listed') throw new Listed()
  if (settled !== 'published' && !before)
    await recordEvent(tx, { campaignId: row.campaignId, signatureId: row.id, ...event }, now)
  return settled === 'published' || settled === 'listed' ? 'done' : 'check-waits'
}

/** Leaves the transaction: a check of what another signature stands for already is not kept. */
class Listed extends Error {}
