import type { Client } from '@/db/client'
import { organizationDomain } from '@/domain/organization/domain'
import type { DataKey } from '@/domain/seal/seal'
import { emailIndex } from '@/domain/signature/private'
import { addProof } from '@/domain/signature/proofs'
import { openInvitation } from './private'

type Confirmed = { id: string; invitationId: string | null }
type Invited = { id: string; email: Buffer | null; addedBy: string | null }

/**
 * Records, when a signature is confirmed and its corrections are stored, that it came by an invitation of this organization, which
 * still holds, from the address that an organizer chose, or another one at the organization's own domain. Whoever has the link can
 * hand it on to any address: one elsewhere proves nothing, nor does one of an organization with another name. The signature
 * says by which invitation it came, and the organizers decide.
 * @param email the address whose code was typed
 */
export async function recordInvitationProof(
  client: Client,
  key: DataKey,
  { id, invitationId }: Confirmed,
  email: string,
  now: Date,
): Promise<void> {
  if (!invitationId) return
  const [row] = await client<Invited[]>`
    select i.id, i.email, i.added_by from invitations i
      join signatures s on s.id = ${id} and s.organization_index = i.organization_index
    where i.id = ${invitationId} and i.stopped_at is null`
  const invited = row && openInvitation(key, row.id, 'email', row.email)
  if (!invited || !isSameOffice(key, invited, email)) return
  await addProof(client, key, { signatureId: id, method: 'invitation', recordedBy: row.addedBy }, now)
}

/** The same address, or two at one domain where not everybody has one. */
function isSameOffice(key: DataKey, one: string, other: string): boolean {
  const domain = organizationDomain(one)
  return (
    emailIndex(key, one).equals(emailIndex(key, other)) ||
    (domain !== null && domain === organizationDomain(other))
  )
}
