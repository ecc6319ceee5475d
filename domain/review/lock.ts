import type postgres from 'postgres'
import { validate } from 'uuid'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { stateColumns } from '@/domain/signature/counting'
import { isClaimedByAnother } from './claim'
import type { HeldRow } from './hold'
import type { ReviewRefusal } from './review'

export type ReviewRow = HeldRow & {
  heldReason: string | null
  rejectedAt: Date | null
  imported: boolean
  /** Differs after any change of the signature. */
  version: string
  flagIds: string[]
  /** Its organization, or a colleague, says that it did not sign, and nobody has decided about that. */
  objected: boolean
  /** The question that waits for an answer, or for a decision. */
  openQuestion: string | null
}

/** A confirmed signature of this campaign, locked, with what a decision about it needs. */
export async function lockForReview(
  tx: postgres.TransactionSql,
  campaignId: string,
  id: string,
): Promise<ReviewRow | null> {
  if (!validate(id)) return null
  const [row] = await tx<ReviewRow[]>`
    select ${stateColumns(tx)}, s.language, s.name, s.email, s.title, s.affiliation, s.organization, s.website,
      s.held_reason, s.rejected_at, s.import_id is not null as imported, s.xmin::text as version,
      array(select f.id::text from flags f where f.signature_id = s.id and f.settled_at is null) as flag_ids,
      coalesce(s.held_reason = 'objection', false) or exists (select from flags f where f.signature_id = s.id
        and f.reason = 'objection' and f.settled_at is null) as objected,
      (select q.id from questions q where q.signature_id = s.id and q.closed_at is null order by q.asked_at desc limit 1)
        as open_question
    from signatures s left join categories c on c.id = s.category_id
    where s.campaign_id = ${campaignId} and s.id = ${id} and s.confirmed_at is not null
      and s.withdrawn_at is null and s.erased_at is null for no key update of s`
  return row ?? null
}

/** The signature a reviewer decides about, locked: it waits, and no other reviewer has it before them. */
export async function reachWaiting(
  tx: postgres.TransactionSql,
  organizer: Organizer,
  slug: string,
  id: string,
): Promise<ReviewRow | ReviewRefusal> {
  const reached = await reachCampaign(tx, organizer, slug, 'review-signatures')
  if (typeof reached === 'string') return reached
  const row = await lockForReview(tx, reached.campaignId, id)
  if (!row) return 'signature-unknown'
  if (row.rejectedAt || !isWaiting(row)) return 'not-waiting'
  return (await isClaimedByAnother(tx, organizer, id)) ? 'claimed' : row
}

function isWaiting(row: ReviewRow): boolean {
  if (row.heldAt || row.flagIds.length > 0) return true
  return row.kind === 'organization' && !row.publishedAt && !row.imported
}
