import type postgres from 'postgres'
import { findDataKey } from '@/domain/seal/data-key'
import type { Organizer } from '@/domain/team/team'
import { actOn, type Locked } from './act-on-invitation'
import type { InvitationDraft, InvitationRefusal } from './invitation'
import { invitationIndexes, openInvitation, sealInvitation } from './private'

/**
 * Changes what is noted of an organization and where it is written to. A new address starts anew: links that went to the old
 * one no longer work, and when it had been asked the mail is sent again. One that is planned keeps its time.
 */
export async function changeInvitation(
  organizer: Organizer,
  slug: string,
  id: string,
  draft: Omit<InvitationDraft, 'organization'>,
  now = new Date(),
): Promise<'done' | InvitationRefusal> {
  return actOn(organizer, slug, id, async (tx, row) => {
    const key = await findDataKey(row.campaignId, tx)
    const organization = openInvitation(key, id, 'organization', row.organization)!
    const { email: index } = invitationIndexes(key, { organization, email: draft.email })
    const moved = !(index && row.emailIndex?.equals(index)) && index !== row.emailIndex
    if (moved && row.answered) return 'invitation-answered'
    await tx`
      update invitations set language = ${draft.language},
        partner = ${sealInvitation(key, id, 'partner', draft.partner)},
        note = ${sealInvitation(key, id, 'note', draft.note)},
        email = ${sealInvitation(key, id, 'email', draft.email)}, email_index = ${index}
      where id = ${id}`
    if (moved) await startAnew(tx, row, draft.email !== null, now)
    return 'done'
  })
}

async function startAnew(
  tx: postgres.TransactionSql,
  row: Locked,
  reachable: boolean,
  now: Date,
): Promise<void> {
  await forgetLinks(tx, row.id)
  const sendAt = row.askedAt === null ? row.sendAt : now
  await tx`
    update invitations set send_at = ${reachable ? sendAt : null}, asked_at = null, remind_at = null, reminded_at = null,
      returned_at = null, unwanted_at = null, opened_at = null, deciding_at = null, deciding_until = null,
      handed_to = null, handed_index = null, handed_at = null
    where id = ${row.id}`
}

/** Links that were mailed stop working, and mails that have not left don't leave. */
async function forgetLinks(tx: postgres.TransactionSql, id: string): Promise<void> {
  await tx`delete from outbox where invitation_id = ${id} and sent_at is null and failed_at is null`
  await tx`delete from tokens where invitation_id = ${id}`
}
