import { sql } from '@/db/client'
import { isPaused } from '@/domain/mail/held'

/** Until when the mail of a campaign pauses by itself; null while it goes on. A page has found out before whose campaign it is. */
export async function findPause(campaignId: string, now = new Date()): Promise<{ until: Date } | null> {
  const client = sql()
  const [pause] = await client<{ until: Date }[]>`
    select p.paused_until as until from mail_pauses p
    where p.campaign_id = ${campaignId} and ${isPaused(client, 'p', now)}`
  return pause ?? null
}
