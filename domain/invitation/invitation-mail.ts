import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { laneOf } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'
import { createToken } from '@/domain/seal/token'
import { emailIndex } from '@/domain/signature/private'
import { openInvitation, sealMailed } from './private'

export type InvitationTemplate = 'invitation' | 'invitation-reminder'

type Invitation = {
  id: string
  campaignId: string
  language: string
  organization: Buffer
  partner: Buffer | null
}

/**
 * Asks for a mail with the personal link of an invitation, in the transaction of the fact it tells. Each mail has a link of
 * its own, which keeps to which address it went (`tokens.submitted`, `tokens.email_index`) and has no end of its own: what it still does follows
 * from the invitation and from the campaign's closing.
 * @param invitation a row of `invitations`
 * @param now when the mail was asked for
 */
export async function queueInvitationMail(
  tx: postgres.TransactionSql,
  invitation: Invitation,
  { template, to }: { template: InvitationTemplate; to: string },
  now: Date,
): Promise<void> {
  const { id: invitationId, campaignId, language } = invitation
  const id = uuid()
  const key = await findDataKey(campaignId, tx)
  const { token, hash } = createToken()
  const organization = openInvitation(key, invitationId, 'organization', invitation.organization)!
  const partner = openInvitation(key, invitationId, 'partner', invitation.partner)
  const sealed = sealEnvelopeWith(key, id, { to, token, organization, ...(partner !== null && { partner }) })
  await tx`
    with link as (
      insert into tokens (hash, purpose, campaign_id, invitation_id, submitted, email_index, created_at)
      values (${hash}, 'invitation', ${campaignId}, ${invitationId}, ${sealMailed(key, hash, to)}::bytea,
        ${emailIndex(key, to)}, ${now})
    )
    insert into outbox (id, template, language, campaign_id, invitation_id, sealed, lane, created_at, next_attempt_at)
    values (${id}, ${template}, ${language}, ${campaignId}, ${invitationId}, ${sealed}, ${laneOf(key, to)}, ${now}, ${now})`
}
