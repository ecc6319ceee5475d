import type postgres from 'postgres'
import { type Client, sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { moveSignature } from '@/domain/signature/counting'
import { mailListing } from '@/domain/signature/listing-mail'
import { openColumn } from '@/domain/signature/private'
import { readStanding } from '@/domain/signature/proofs'
import { OrganizationListed, settleOrganization } from '@/domain/signature/settle-organization'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { type HoldReason, holdSignature, releaseSignature } from './hold'
import { lockForReview, type ReviewRow } from './lock'
import { type Decision, DECISIONS, type ReviewRefusal, UNDO_MOST } from './review'

type Detail = {
  heldReason: string
  heldAt: string
  published: boolean
  flags: string
  /** The check that an approval added. */
  proof?: string
  /** The question that was asked with this decision, and the one that it closed. */
  question?: string
  openQuestion?: string
}
export type Undoable = { event: string; kind: Decision; signatureId: string; at: Date }

/** A reviewer's own decisions of a campaign that can be undone, the newest first: the last word about their signature. */
export async function listUndoable(
  organizer: Organizer,
  campaignId: string,
  limit = UNDO_MOST,
  client: Client = sql(),
): Promise<Undoable[]> {
  return client<Undoable[]>`
    select e.id::text as event, e.kind, e.signature_id, e.at from events e
    join signatures s on s.id = e.signature_id and s.withdrawn_at is null and s.erased_at is null
    where e.campaign_id = ${campaignId} and e.user_id = ${organizer.userId} and e.kind in ${client(DECISIONS)}
      and not exists (select from events l where l.signature_id = e.signature_id and l.id > e.id
        and ${lastWord(client)})
      and (e.kind <> 'review-asked' or ${mailWaits(client)})
    order by e.id desc limit ${limit}`
}

/** A question that was mailed is asked: nothing takes it back. */
const mailWaits = (client: Client) => client`
  exists (select from outbox o where o.signature_id = e.signature_id and o.template = 'asked' and o.created_at >= e.at
    and o.sent_at is null and o.failed_at is null)`

/** After any of these an earlier decision about the same signature is not the last word. */
const lastWord = (client: Client) => client`
  (l.kind like 'review-%' or l.kind in ('signature-held', 'signature-released', 'colleague-objected',
    'organization-objected', 'organization-checked', 'organization-check-taken-back', 'imported-organization-taken-off',
    'signature-corrected'))`

/**
 * Undoes a decision of one's own: the signature waits again as before, with its reasons and its age, and a mail about the
 * decision that has not left is not sent.
 * @param event the decision's; without it the newest one that can be undone
 */
export async function undoDecision(
  organizer: Organizer,
  slug: string,
  event: string | undefined,
  now = new Date(),
): Promise<{ signatureId: string } | ReviewRefusal> {
  return refuseListed(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'review-signatures')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const id = event || (await listUndoable(organizer, campaignId, 1, tx))[0]?.event
    if (!id || !/^\d{1,18}$/.test(id)) return 'nothing-to-undo'
    const [made] = await tx<
      { kind: Decision; signatureId: string | null; detail: Detail; mailed: boolean }[]
    >`
      select kind, signature_id, detail, kind = 'review-asked' and not ${mailWaits(tx)} as mailed
      from events e where id = ${id} and campaign_id = ${campaignId}
        and user_id = ${organizer.userId} and kind in ${tx(DECISIONS)}`
    if (!made) return 'nothing-to-undo'
    if (made.mailed) return 'undo-too-late'
    const row = made.signatureId && (await lockForReview(tx, campaignId, made.signatureId))
    if (!row) return 'undo-too-late'
    const later =
      await tx`select from events l where l.signature_id = ${row.id} and l.id > ${id} and ${lastWord(tx)} limit 1`
    if (later.length > 0) return 'undo-too-late'
    await takeBack(tx, organizer, row, { ...made, id }, now)
    return { signatureId: row.id }
  })
}

/** In one transaction; too late when another signature of the organization is on the list meanwhile. */
async function refuseListed<Answer>(
  act: (tx: postgres.TransactionSql) => Promise<Answer>,
): Promise<Answer | 'undo-too-late'> {
  try {
    return (await sql().begin(act)) as Answer
  } catch (error) {
    if (error instanceof OrganizationListed) return 'undo-too-late'
    throw error
  }
}

type Made = { id: string; kind: Decision; detail: Detail }

async function takeBack(
  tx: postgres.TransactionSql,
  organizer: Organizer,
  row: ReviewRow,
  { id, kind, detail }: Made,
  now: Date,
): Promise<void> {
  const who = { ...by(organizer.userId), detail: { of: id, kind } }
  const mails = kind === 'review-rejected' ? ['rejected'] : kind === 'review-asked' ? ['asked'] : ['']
  await tx`delete from outbox where signature_id = ${row.id} and template in ${tx(mails)} and sent_at is null`
  if (detail.proof)
    await tx`
      update proofs set voided_at = ${now}
      where id = ${detail.proof} and signature_id = ${row.id} and voided_at is null`
  const flags = detail.flags.split(',').filter(Boolean)
  if (flags.length > 0)
    await tx`
      update flags set settled_at = null, settled_by = null, outcome = null where id = any(${flags}::uuid[])`
  if (detail.openQuestion)
    await tx`
      update questions set closed_at = null where id = ${detail.openQuestion} and signature_id = ${row.id}`
  const listed = row.kind === 'organization' && row.publishedAt !== null && !detail.published
  const leaves = listed && (detail.heldReason !== '' || !(await standsByItself(tx, row, flags, now)))
  // First: what was queued about the list is judged before the hold takes it away.
  if (leaves) await mailOff(tx, row, detail.heldReason, now)
  if (kind === 'review-asked') {
    await tx`update questions set closed_at = ${now} where id = ${detail.question!}`
    await recordUndone(tx, row, who, now)
  } else if (detail.heldReason !== '') {
    await holdSignature(tx, row, detail.heldReason as HoldReason, who, now, 'review-undone')
    await tx`update signatures set held_at = ${detail.heldAt}, rejected_at = null where id = ${row.id}`
  } else if (row.heldAt) await letGo(tx, row, detail, who, now)
  else if (leaves) await unpublish(tx, row, who, now)
  else {
    await recordUndone(tx, row, who, now)
    // What the list says of it no longer has the check.
    await settleOrganization(tx, row, now)
  }
}

/** Whether the rules would list it without any decision: its other proofs are enough and nothing doubtful was noticed. */
async function standsByItself(tx: postgres.TransactionSql, row: ReviewRow, flags: string[], now: Date) {
  return flags.length === 0 && (await readStanding(tx, row, now)).grade === 'authorized'
}

type Who = ReturnType<typeof by> & { detail: { of: string; kind: string } }

/** Where it would stand if it had never been set aside: an organization that was not on the list gets there by rules alone. */
async function letGo(
  tx: postgres.TransactionSql,
  row: ReviewRow,
  { published }: Detail,
  who: Who,
  now: Date,
): Promise<void> {
  if (row.kind === 'person' || published) return releaseSignature(tx, row, who, now, 'review-undone')
  await tx`update signatures set held_at = null, held_reason = null, rejected_at = null where id = ${row.id}`
  await recordUndone(tx, row, who, now)
  await settleOrganization(tx, { ...row, heldAt: null }, now)
}

async function recordUndone(tx: postgres.TransactionSql, row: ReviewRow, who: Who, now: Date): Promise<void> {
  const about = { campaignId: row.campaignId, signatureId: row.id, kind: 'review-undone' }
  await recordEvent(tx, { ...about, ...who }, now)
}

/** An organization whose check is undone leaves the list and waits for one, as when a check is revoked. */
async function unpublish(tx: postgres.TransactionSql, row: ReviewRow, who: Who, now: Date): Promise<void> {
  await tx`update signatures set published_at = null where id = ${row.id}`
  const event = { kind: 'review-undone', ...who }
  await moveSignature(tx, row, { ...row, publishedAt: null }, { reason: { takenBack: 1 }, event }, now)
}

/** Of one that is held for an objection again no check was revoked: its officer reads what holds it. */
async function mailOff(
  tx: postgres.TransactionSql,
  row: ReviewRow,
  heldReason: string,
  now: Date,
): Promise<void> {
  const key = await findDataKey(row.campaignId, tx)
  const news = heldReason === 'objection' ? 'objected' : 'taken-back'
  await mailListing(tx, row, news, openColumn(key, row.id, 'email', row.email), now)
}
