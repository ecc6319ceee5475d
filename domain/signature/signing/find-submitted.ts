import { sql } from '@/db/client'

type Found = { campaignId: string; slug: string; submitted: Buffer; corrections: number }

/** What the page after signing may correct; null once its hour is over. */
export async function findSubmitted(hash: Buffer): Promise<Found | null> {
  const [row] = await sql()<Found[]>`
    select c.id as campaign_id, c.slug, t.submitted, t.corrections
    from tokens t join campaigns c on c.id = t.campaign_id
    where t.hash = ${hash} and t.purpose = 'submission' and t.expires_at > now() and t.submitted is not null`
  return row ?? null
}
