import { sql } from '@/db/client'
import { findCampaign, type PublicCampaign } from '@/domain/campaign/queries'
import { tokenHash } from '@/domain/seal/token'

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
  const [row] = await sql()<{ at: Date; domain: string }[]>`
    select o.at, o.domain from objections o
    join signatures s on s.id = o.signature_id and s.held_at is not null and s.held_reason = 'objection'
    where o.signature_id = (select signature_id from tokens where hash = ${hash} and purpose = 'signature')
    order by o.at desc limit 1`
  return row ?? null
}
