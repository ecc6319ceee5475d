import { v7 as uuid } from 'uuid'
import type { Client } from '@/db/client'

type Confirmed = { id: string; invitationId: string | null; emailIndex: Buffer | null }

/**
 * Records, when a signature is confirmed and its corrections are stored, that it came by an invitation of this organization, which
 * still holds, from an address that an organizer chose or the invited one handed on to: every link that was mailed knows its
 * address. A link that was forwarded to another address, and one of an organization with another name, prove nothing: the
 * signature says by which invitation it came, and the organizers decide.
 */
export async function recordInvitationProof(
  client: Client,
  { id, invitationId, emailIndex }: Confirmed,
  now: Date,
): Promise<void> {
  if (!invitationId) return
  await client`
    insert into proofs (id, signature_id, method, recorded_by, recorded_at)
    select ${uuid()}::uuid, ${id}::uuid, 'invitation', i.added_by, ${now}::timestamptz from invitations i
      join signatures s on s.id = ${id} and s.organization_index = i.organization_index
    where i.id = ${invitationId} and i.stopped_at is null and exists (
      select from tokens t where t.invitation_id = i.id and t.purpose = 'invitation' and t.email_index = ${emailIndex})`
}
