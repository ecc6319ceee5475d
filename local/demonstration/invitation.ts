import { sql } from '@/db/client'
import { queueInvitationMail } from '@/domain/invitation/invitation-mail'
import { invitationIndexes } from '@/domain/invitation/private'
import { findDataKey } from '@/domain/seal/data-key'
import type { Organizer } from '@/domain/team/team'
import type { Planted } from './letter'
import { dropMails, readMail } from './mail'
import type { Asked, Plan } from './plan'

export type Asking = { organizer: Organizer; plan: Plan; campaign: Planted; now: Date }
export type Invitation = Parameters<typeof queueInvitationMail>[1] & { answered: boolean }

/** Where an organization is written to; null while nobody knows. */
export const emailOf = ({ domain }: Asked) => domain && `office@${domain}`

/** What the ask list has of it. */
export async function findInvitation(campaignId: string, asked: Asked): Promise<Invitation> {
  const { organization } = asked
  const key = await findDataKey(campaignId)
  const indexes = invitationIndexes(key, { organization, email: emailOf(asked) })
  const [row] = await sql()<Invitation[]>`
    select id, campaign_id, language, organization, partner,
      coalesce(opened_at, returned_at, unwanted_at, stopped_at) is not null as answered
    from invitations where campaign_id = ${campaignId} and organization_index = ${indexes.organization}
      and email_index is not distinct from ${indexes.email}::bytea`
  return row!
}

/** A personal link: that of the mail that went out was in the mail. */
export async function linkOf(invitation: Invitation, asked: Asked, at: Date): Promise<string> {
  const mail = { template: 'invitation', to: emailOf(asked)! } as const
  await sql().begin((tx) => queueInvitationMail(tx, invitation, mail, at))
  const { token } = (await readMail(invitation.campaignId, 'invitation'))!
  await dropMails(invitation.campaignId)
  return token
}
