import { sql } from '@/db/client'

export type CampaignEvent = {
  kind: string
  actor: string
  at: Date
  /** The organizer's, while there is an account. */
  email: string | null
  signatureId: string | null
  detail: Record<string, unknown> | null
}

/** What happened to a campaign, the newest first; signers' acts are counted, not listed, and openings stand apart. */
export async function listCampaignEvents(campaignId: string, limit: number): Promise<CampaignEvent[]> {
  return sql()<CampaignEvent[]>`
    select e.kind, e.actor, e.at, u.email, e.signature_id, e.detail
    from events e left join users u on u.id = e.user_id
    where e.campaign_id = ${campaignId} and e.actor in ('organizer', 'host', 'system')
      and e.kind <> 'private-opened'
    order by e.id desc limit ${limit}`
}
