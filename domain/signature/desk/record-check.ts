import type postgres from 'postgres'
import { validate } from 'uuid'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { checkLine, checkText } from '@/domain/text/name'
import { tidyLine, tidyText } from '@/domain/text/tidy'
import { type State, stateColumns } from '@/domain/signature/counting'
import type { SealedRow } from '@/domain/signature/private'
import { addProof } from '@/domain/signature/proofs'
import { OrganizationListed, type Settled, settleOrganization } from '@/domain/signature/settle-organization'

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
  | 'changed-meanwhile'
  | 'signature-held'
  | 'organization-listed'
  | 'not-listed'

type Row = State & SealedRow & { language: string }

/** An organization's signature of this campaign, locked. */
export async function lockOrganization(
  tx: postgres.TransactionSql,
  campaignId: string,
  id: string,
): Promise<(Row & { version: string }) | null> {
  if (!validate(id)) return null
  const [row] = await tx<(Row & { version: string })[]>`
    select ${stateColumns(tx)}, s.xmin::text as version, s.language, s.name, s.email, s.title, s.affiliation, s.organization, s.website
    from signatures s left join categories c on c.id = s.category_id
    where s.campaign_id = ${campaignId} and s.id = ${id} and s.kind = 'organization' for no key update of s`
  return row ?? null
}

/** A check's source and note as they are kept, or why they cannot be. */
export function readCheck(check: {
  source: string
  note: string
}): { source: string; note: string } | CheckRefusal {
  const source = tidyLine(check.source)
  const note = tidyText(check.note)
  if (source === '') return 'source-required'
  const sourceFault = checkLine(source, { max: CHECK_LIMITS.source, letter: true, urls: true })
  if (sourceFault) return sourceFault === 'too-long' ? 'source-too-long' : 'source-invalid'
  const noteFault = note !== '' && checkText(note, { max: CHECK_LIMITS.note })
  if (noteFault) return noteFault === 'too-long' ? 'note-too-long' : 'note-invalid'
  return { source, note }
}

/**
 * Records the organizer's own check of an organization, with its source (shown on the list) and a note (kept sealed),
 * and publishes the organization under the letter. Safe to repeat for one that is published.
 * @param seen with the version of the signature that the organizer saw: what its signer corrected since, nobody checked
 * @returns `check-waits` when the check is kept and the list still waits, because the letter asks for the domain too;
 *   one that is held is for the queue to decide, and nothing is kept of it
 */
export async function recordCheck(
  organizer: Organizer,
  slug: string,
  signatureId: string,
  { seen, ...check }: { source: string; note: string; seen?: string },
  now = new Date(),
): Promise<'done' | 'check-waits' | CheckRefusal> {
  const read = readCheck(check)
  if (typeof read === 'string') return read
  try {
    return await sql().begin(async (tx) => {
      const reached = await reachCampaign(tx, organizer, slug, 'review-organization')
      if (typeof reached === 'string') return reached
      const row = await lockOrganization(tx, reached.campaignId, signatureId)
      if (!row || row.withdrawnAt || row.erasedAt) return 'signature-unknown'
      if (row.number === null) return 'not-confirmed'
      if (seen !== undefined && seen !== row.version) return 'changed-meanwhile'
      if (row.heldAt) return 'signature-held'
      if (row.publishedAt && (await isChecked(tx, row.id))) return 'done'
      const { settled } = await keepCheck(tx, organizer, row, read, now)
      return settled === 'published' || settled === 'listed' ? 'done' : 'check-waits'
    })
  } catch (error) {
    if (error instanceof OrganizationListed) return 'organization-listed'
    throw error
  }
}

async function isChecked(tx: postgres.TransactionSql, id: string): Promise<boolean> {
  const [check] = await tx`
    select from proofs
    where signature_id = ${id} and method in ('organizer', 'import') and voided_at is null limit 1`
  return check !== undefined
}

/** `again`: what was checked before is doubted, so that this one counts beside it. */
type CheckEvent = Pick<Parameters<typeof recordEvent>[1], 'kind' | 'detail'> & { again?: boolean }

/**
 * Keeps a check that was read (readCheck) as a proof of an organization whose row is locked and not held, and lists it when its
 * campaign's rule asks for no more. Once is enough: a second check of one that waits adds nothing. Throws OrganizationListed:
 * a check of what another signature stands for already is not kept.
 * @returns the id of the proof, null when there was one, and what became of the signature
 */
export async function keepCheck(
  tx: postgres.TransactionSql,
  organizer: Organizer,
  row: Row,
  check: { source: string; note: string },
  now: Date,
  { again = false, ...event }: CheckEvent = { kind: 'organization-checked' },
): Promise<{ proof: string | null; settled: Settled }> {
  const before = !again && (await isChecked(tx, row.id))
  const proof = { signatureId: row.id, method: 'organizer', ...check, recordedBy: organizer.userId } as const
  const id = before ? null : await addProof(tx, await findDataKey(row.campaignId, tx), proof, now)
  // So that undoing a decision ends the check that came with it, and no other.
  const detail = { ...event.detail, ...(id === null ? {} : { proof: id }) }
  const told = { ...event, ...by(organizer.userId), detail }
  const settled = await settleOrganization(tx, row, now, told)
  if (settled === 'organization-listed') throw new OrganizationListed()
  if (settled !== 'published' && !before)
    await recordEvent(tx, { campaignId: row.campaignId, signatureId: row.id, ...told }, now)
  return { proof: id, settled }
}
