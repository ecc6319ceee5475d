import type { Client } from '@/db/client'
import type { DataKey } from '@/domain/seal/seal'
import { organizationIndex } from '@/domain/signature/private'
import { openInvitation } from './private'

/** The name of the organization whose invitation a signature came by, when it signed under another; null otherwise. */
export async function findInvitedAs(
  client: Client,
  key: DataKey,
  signatureId: string,
): Promise<string | null> {
  const [row] = await client<{ id: string; organization: Buffer; signedAs: Buffer | null }[]>`
    select i.id, i.organization, s.organization_index as signed_as
    from signatures s join invitations i on i.id = s.invitation_id where s.id = ${signatureId}`
  if (!row?.signedAs) return null
  const invited = openInvitation(key, row.id, 'organization', row.organization)!
  // By the name itself: the invitation's own index is gone once its contact is forgotten.
  return organizationIndex(key, invited)!.equals(row.signedAs) ? null : invited
}
