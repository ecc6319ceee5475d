import { sql } from '@/db/client'
import { findCampaign, type PublicCampaign } from '@/domain/campaign/queries'
import { findDataKey } from '@/domain/seal/data-key'
import { tokenHash } from '@/domain/seal/token'
import { listObjections } from '@/domain/signature/objections'

/**
 * What the page behind an objection's link shows: whether the code can be typed or is no longer good; and once it was typed,
 * where the name is: `off` the list until someone decided, `stays` there, because an earlier objection was looked into before;
 * after a decision `decided-off` or `decided-listed`. The last two say no more than the public list does.
 */
export type ObjectionPage = {
  state: 'waiting' | 'over' | 'off' | 'stays' | 'decided-off' | 'decided-listed'
  campaign: PublicCampaign
  /** The page of the organization, while its name is on the list. */
  record: string | null
}

type Found = {
  slug: string
  used: boolean
  over: boolean
  listed: boolean
  decided: boolean
  record: string | null
}

/** The objection behind a mailed link, or null. Says nothing of the address that it was asked for. */
export async function findObjection(token: string): Promise<ObjectionPage | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const [row] = await sql()<Found[]>`
    select c.slug, t.voided_at is not null as used, t.expires_at <= now() or t.signature_id is null as over,
      n.signature_id is not null as listed, n.record,
      exists (select from flags f where f.signature_id = t.signature_id and f.reason = 'objection'
        and f.settled_at >= t.voided_at) as decided
    from tokens t join campaigns c on c.id = t.campaign_id
    left join signatories n on n.signature_id = t.signature_id
    where t.hash = ${hash} and t.purpose = 'objection'`
  const campaign = row && (await findCampaign(row.slug))
  if (!row || !campaign) return null
  return { state: stateOf(row), campaign, record: row.record }
}

function stateOf({ used, over, listed, decided }: Found): ObjectionPage['state'] {
  if (!used) return over ? 'over' : 'waiting'
  if (decided) return listed ? 'decided-listed' : 'decided-off'
  return listed ? 'stays' : 'off'
}

/** When the organization objected last to the signature behind an own page, while it is held for that; else null. */
export async function findStandingObjection(token: string): Promise<{ at: Date; domain: string } | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const [held] = await sql()<{ id: string; campaignId: string }[]>`
    select s.id, s.campaign_id from signatures s join tokens t on t.signature_id = s.id and t.purpose = 'signature'
    where t.hash = ${hash} and s.held_at is not null and s.held_reason = 'objection'`
  if (!held) return null
  const objections = await listObjections(sql(), await findDataKey(held.campaignId), held.id)
  return objections.at(-1) ?? null
}
