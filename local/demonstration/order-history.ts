import { sql } from '@/db/client'

/**
 * Writes a campaign's history anew in the order in which it happened: it was played signer by signer, and pages show what was written last
 * first.
 */
export async function orderHistory(campaignId: string): Promise<void> {
  await sql()`
    with played as (delete from events where campaign_id = ${campaignId} returning *)
    insert into events (campaign_id, signature_id, kind, actor, user_id, detail, at)
    select campaign_id, signature_id, kind, actor, user_id, detail, at from played order by at, id`
}
