import { by, recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import { actOn } from './act-on-invitation'
import type { InvitationRefusal } from './invitation'

/** An organizer takes an invitation back: nothing more is mailed, and its link says so. Safe to repeat. */
export async function stopInvitation(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<'done' | InvitationRefusal> {
  return actOn(organizer, slug, id, async (tx, row) => {
    if (row.answered) return 'invitation-answered'
    await tx`delete from outbox where invitation_id = ${id} and sent_at is null and failed_at is null`
    const stopped = await tx`
      update invitations set stopped_at = ${now} where id = ${id} and stopped_at is null returning id`
    const event = { campaignId: row.campaignId, kind: 'invitation-stopped', ...by(organizer.userId) }
    if (stopped.length > 0) await recordEvent(tx, event, now)
    return 'done'
  })
}

/** The invitation holds again, as it was before it was stopped. Mails that were planned have to be planned again. */
export async function resumeInvitation(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<'done' | InvitationRefusal> {
  return actOn(organizer, slug, id, async (tx, row) => {
    const resumed = await tx`
      update invitations set stopped_at = null, send_at = case when asked_at is null then null else send_at end,
        remind_at = case when reminded_at is null then null else remind_at end
      where id = ${id} and stopped_at is not null returning id`
    const event = { campaignId: row.campaignId, kind: 'invitation-resumed', ...by(organizer.userId) }
    if (resumed.length > 0) await recordEvent(tx, event, now)
    return 'done'
  })
}
