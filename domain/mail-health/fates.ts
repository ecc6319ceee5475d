import type { Client } from '@/db/client'
import { type Fates, WINDOW, WINDOW_MINUTES, WINDOW_MOST } from './rule'

/** A mail that was handed over: its provider took it, or the recipient's server refused it at once. */
const HANDED = '(sent_at is not null or returned_at is not null)'
const AT = 'coalesce(sent_at, failed_at)'

/**
 * A query for the ids of the mails of a campaign that were handed over last, found by one index: the newest, however many there are.
 * @param since mails before that are left out
 */
export function lastHanded(client: Client, campaignId: string, most: number, since: Date | null) {
  return client`
    select id from outbox where campaign_id = ${campaignId} and ${client.unsafe(HANDED)}
      and ${client.unsafe(AT)} > ${since ?? new Date(0)}
    order by ${client.unsafe(AT)} desc limit ${most}`
}

/** What became of the mails by which a campaign is judged. */
export async function readFates(
  client: Client,
  campaignId: string,
  resumedAt: Date | null,
  now: Date,
): Promise<Fates> {
  const lately = new Date(now.getTime() - WINDOW_MINUTES * 60_000)
  const since = resumedAt && resumedAt > lately ? resumedAt : lately
  const [fates] = await client<Fates[]>`
    select count(*)::int as mails, count(returned_at)::int as returned, count(complained_at)::int as complained
    from outbox where id in (
      (${lastHanded(client, campaignId, WINDOW, resumedAt)}) union (${lastHanded(client, campaignId, WINDOW_MOST, since)}))`
  return fates!
}
