import type { Client } from '@/db/client'

/** Signatures whose mail left more than a day ago; how many of them are confirmed, and how many of those after a reminder. */
export type Share = { counted: number; confirmed: number; reminded: number }

/** Of so many of the latest at most. */
export const SHARE_OF = 500
/** Days after which whoever has not confirmed is nearly forgotten: older ones would look better than they are. */
const DAYS = 6
/** Rows that are looked at: imported ones got no mail. */
const LOOKED_AT = 2000

/** The share of those who confirm. What is deleted unconfirmed is not counted, nor what another submission of the same mailbox replaced. */
export async function readShare(client: Client, campaignId: string, now: Date): Promise<Share> {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const [share] = await client<Share[]>`
    with latest as (
      select id, signed_at, confirmed_at, reminded_at, import_id from signatures
      where campaign_id = ${campaignId} and signed_at <= ${ago(1)} and signed_at > ${ago(DAYS)}
      order by signed_at desc limit ${LOOKED_AT}
    ), mailed as (
      select * from latest where import_id is null and exists (
        select from outbox o where o.signature_id = latest.id and o.template = 'confirm' and o.sent_at <= ${ago(1)})
      limit ${SHARE_OF}
    )
    select count(*)::int as counted, count(confirmed_at)::int as confirmed,
      count(*) filter (where confirmed_at > reminded_at)::int as reminded
    from mailed`
  return share!
}
