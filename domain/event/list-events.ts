import { sql } from '@/db/client'

export type CampaignEvent = {
  /** Names the place after it in the history. */
  id: string
  kind: string
  actor: string
  at: Date
  /** The organizer's, while there is an account. */
  email: string | null
  signatureId: string | null
  detail: Record<string, unknown> | null
}

/** Whether a text from an address can name where a page of the history begins. */
export const isEventCursor = (cursor: string) => /^\d{1,18}$/.test(cursor)

/**
 * A page of what happened to a campaign, the newest first; signers' acts are counted, not listed, and openings stand apart.
 * @param before `id` of the last entry of the page before
 */
export async function listCampaignEvents(
  campaignId: string,
  limit: number,
  before: string | null = null,
): Promise<CampaignEvent[]> {
  const client = sql()
  return client<CampaignEvent[]>`
    select e.id::text as id, e.kind, e.actor, e.at, u.email, e.signature_id, e.detail
    from events e left join users u on u.id = e.user_id
    where e.campaign_id = ${campaignId} and e.actor in ('organizer', 'host', 'system')
      and e.kind <> 'private-opened' ${before === null ? client`` : client`and e.id < ${before}`}
    order by e.id desc limit ${limit}`
}
