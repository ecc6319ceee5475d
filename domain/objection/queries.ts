import { sql } from '@/db/client'
import { findCampaign, type PublicCampaign } from '@/domain/campaign/queries'
import { findDataKey } from '@/domain/seal/data-key'
import { tokenHash } from '@/domain/seal/token'
import { listObjections } from '@/domain/signature/objections'

/** What the page behind an objection's link shows: whether the code can be typed, was typed, or is no longer good. */
export type ObjectionPage = { state: 'waiting' | 'done' | 'over'; campaign: PublicCampaign }

/** The objection behind a mailed link, or null. Says nothing of the address that it was asked for. */
export async function findObjection(token: string): Promise<ObjectionPage | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const [row] = await sql()<{ slug: string; used: boolean; over: boolean }[]>`
    select c.slug, t.voided_at is not null as used, t.expires_at <= now() or t.signature_id is null as over
    from tokens t join campaigns c on c.id = t.campaign_id where t.hash = ${hash} and t.purpose = 'objection'`
  const campaign = row && (await findCampaign(row.slug))
  if (!row || !campaign) return null
  return { state: row.used ? 'done' : row.over ? 'over' : 'waiting', campaign }
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
