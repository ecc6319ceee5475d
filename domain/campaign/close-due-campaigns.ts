import { sql } from '@/db/client'

/**
 * Writes down that campaigns whose closing time has passed are closed, each with its event; the state itself follows
 * the clock and needs no worker.
 * @returns how many were closed
 */
export async function closeDueCampaigns(now = new Date()): Promise<number> {
  const rows = await sql()`
    with closed as (
      update campaigns set closed_at = closes_at
      where opened_at is not null and closed_at is null and closes_at <= ${now} returning id, closes_at
    )
    insert into events (campaign_id, kind, actor, at)
    select id, 'campaign-closed', 'system', closes_at from closed returning id`
  return rows.length
}
