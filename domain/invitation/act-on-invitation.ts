import type postgres from 'postgres'
import { validate } from 'uuid'
import { brokenConstraint, sql } from '@/db/client'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { InvitationRefusal } from './invitation'
import { signedBeside } from './state-column'

// What organizers do with one invitation.

export type Locked = {
  id: string
  campaignId: string
  emailIndex: Buffer | null
  organization: Buffer
  sendAt: Date | null
  askedAt: Date | null
  answered: boolean
}
type Act = (tx: postgres.TransactionSql, row: Locked) => Promise<'done' | InvitationRefusal>

/** Lets somebody who may act on an invitation, which is locked meanwhile. */
export async function actOn(
  organizer: Organizer,
  slug: string,
  id: string,
  act: Act,
): Promise<'done' | InvitationRefusal> {
  try {
    return await sql().begin(async (tx) => {
      const reached = await reachCampaign(tx, organizer, slug, 'edit-invitations')
      if (typeof reached === 'string') return reached
      if (!validate(id)) return 'invitation-unknown'
      const [row] = await tx<Locked[]>`
        select i.id, i.campaign_id, i.email_index, i.organization, i.send_at, i.asked_at,
          i.declined_at is not null or signed.signed_at is not null as answered
        from invitations i ${signedBeside(tx)}
        where i.id = ${id} and i.campaign_id = ${reached.campaignId} for update of i`
      return row ? await act(tx, row) : 'invitation-unknown'
    })
  } catch (error) {
    if (brokenConstraint(error) === 'invitations_one') return 'invitation-twice'
    throw error
  }
}
