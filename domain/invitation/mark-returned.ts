import type { Organizer } from '@/domain/team/team'
import { actOn } from './act-on-invitation'
import type { InvitationRefusal } from './invitation'

/** The mail came back to the organizers themselves: some servers say so only later, to whoever is named as sender. */
export async function markReturned(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<'done' | InvitationRefusal> {
  return actOn(organizer, slug, id, async (tx, row) => {
    if (row.answered) return 'invitation-answered'
    if (!row.askedAt) return 'not-asked-yet'
    await tx`update invitations set returned_at = coalesce(returned_at, ${now}) where id = ${id}`
    return 'done'
  })
}
