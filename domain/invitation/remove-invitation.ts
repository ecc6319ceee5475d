import { by, recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import { actOn } from './act-on-invitation'
import type { InvitationRefusal } from './invitation'

/** Takes an organization off the list, with everything that is kept of it. What it signed stays; its links stop working. */
export async function removeInvitation(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<'done' | InvitationRefusal> {
  return actOn(organizer, slug, id, async (tx, row) => {
    await tx`delete from invitations where id = ${id}`
    const event = { campaignId: row.campaignId, kind: 'invitation-removed', ...by(organizer.userId) }
    await recordEvent(tx, event, now)
    return 'done'
  })
}
