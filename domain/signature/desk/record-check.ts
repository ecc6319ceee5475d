import type postgres from 'postgres'
import { v7 as uuid, validate } from 'uuid'
import { brokenConstraint, sql } from '@/db/client'
import type { PublicProof } from '@/db/tables/signature'
import { by } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { sealField } from '@/domain/seal/seal'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { checkLine, checkText } from '@/domain/text/name'
import { tidyLine, trimEnds } from '@/domain/text/tidy'
import { moveSignature, type State, stateColumns } from '@/domain/signature/counting'
import { mailListing } from '@/domain/signature/listing-mail'
import { openPrivate, type SealedRow } from '@/domain/signature/private'

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
  | 'signature-held'
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
 */
export async function recordCheck(
  organizer: Organizer,
  slug: string,
  signatureId: string,
  check: { source: string; note: string },
  now = new Date(),
): Promise<'done' | CheckRefusal> {
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
      if (row.publishedAt) return 'done'
      if (row.heldAt) return 'signature-held'
      await publishChecked(tx, organizer, row, { source, note }, now)
      return 'done'
    })
  } catch (error) {
    if (brokenConstraint(error) === 'signatures_one_organization') return 'organization-listed'
    throw error
  }
}

async function publishChecked(
  tx: postgres.TransactionSql,
  organizer: Organizer,
  row: Row,
  check: { source: string; note: string },
  now: Date,
): Promise<void> {
  const key = await findDataKey(row.campaignId, tx)
  const id = uuid()
  const seal = (column: string, text: string) => sealField(key, { table: 'proofs', column, row: id }, text)
  await tx`
    insert into proofs (id, signature_id, method, source, note, recorded_by, recorded_at)
    values (${id}, ${row.id}, 'organizer', ${seal('source', check.source)},
      ${check.note ? seal('note', check.note) : null}, ${organizer.userId}, ${now})`
  await tx`update signatures set published_at = ${now} where id = ${row.id}`
  const shown: PublicProof = {
    method: 'organizer',
    source: check.source,
    domain: null,
    at: now.toISOString(),
  }
  const fields = openPrivate(key, row.id, row)
  const move = {
    shown: { fields, proofs: [shown] },
    event: { kind: 'organization-checked', ...by(organizer.userId) },
  }
  await moveSignature(tx, row, { ...row, publishedAt: now }, move, now)
  await mailListing(tx, row, 'published', fields.email, now)
}
