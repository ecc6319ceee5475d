import type postgres from 'postgres'
import { type Client, sql } from '@/db/client'
import type { Kind } from '@/db/tables/campaign'
import { tokenHash } from '@/domain/seal/token'
import type { AnswerRefusal } from './answer'

// What stands behind the personal link of an invitation. Reading it leaves no trace: mail scanners open every link.

/** An invitation as reached through a mailed link. Sealed fields stay sealed. */
export type Invited = {
  id: string
  campaignId: string
  slug: string
  kinds: 'both' | Kind
  language: string
  organization: Buffer
  partner: Buffer | null
  email: Buffer | null
  emailIndex: Buffer | null
  handedTo: Buffer | null
  handedIndex: Buffer | null
  handedAt: Date | null
  handed: number
  /** Blind index of the address that this link was mailed to. */
  mailedIndex: Buffer | null
  openedAt: Date | null
  decidingAt: Date | null
  decidingUntil: Date | null
  declinedAt: Date | null
  declinedReason: Buffer | null
  stoppedAt: Date | null
  /** When the first signature by one of its links was confirmed that was not taken back. */
  signedAt: Date | null
  closesAt: Date | null
  closesZone: string | null
  /** The letter takes signatures now. */
  open: boolean
}

/** The invitation behind a link; null when the link is unknown or the invitation was removed. */
export async function findInvitedRow(client: Client, token: string): Promise<Invited | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const [row] = await client<Invited[]>`
    select i.id, i.campaign_id, i.language, i.organization, i.partner, i.email, i.email_index, i.handed_to, i.handed_index,
      i.handed_at, i.handed, i.opened_at, i.deciding_at, i.deciding_until, i.declined_at, i.declined_reason, i.stopped_at,
      t.email_index as mailed_index, c.slug, c.kinds, c.closes_at, c.closes_zone,
      c.opened_at is not null and c.closed_at is null and coalesce(c.closes_at > now(), true) as open,
      (select min(s.confirmed_at) from signatures s
        where s.invitation_id = i.id and s.withdrawn_at is null and s.erased_at is null) as signed_at
    from tokens t join invitations i on i.id = t.invitation_id join campaigns c on c.id = i.campaign_id
    where t.hash = ${hash} and t.purpose = 'invitation'`
  return row ?? null
}

/**
 * The same for one who pressed a button, locked; the press is noted, whatever comes of it. The lock is a statement of its
 * own: of two who press at once the second sees what the first said.
 */
export async function lockInvited(
  tx: postgres.TransactionSql,
  token: string,
  now: Date,
): Promise<Invited | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  await tx`
    update invitations set opened_at = coalesce(opened_at, ${now})
    where id = (select invitation_id from tokens where hash = ${hash} and purpose = 'invitation')`
  return findInvitedRow(tx, token)
}

/** Why nothing can be said behind a link anymore; null while it can. */
export function findAnswerRefusal(row: Invited | null): AnswerRefusal | null {
  if (!row) return 'link-unknown'
  if (row.signedAt) return 'already-signed'
  if (row.stoppedAt) return 'invitation-stopped'
  return row.open ? null : 'campaign-not-open'
}

/** The invitation by which a letter may be signed with this token; null when it is none of this campaign, or was stopped. */
export async function findInvitationToSign(campaignId: string, token: string): Promise<string | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const [row] = await sql()<{ id: string }[]>`
    select i.id from tokens t join invitations i on i.id = t.invitation_id
    where t.hash = ${hash} and t.purpose = 'invitation' and i.campaign_id = ${campaignId} and i.stopped_at is null`
  return row?.id ?? null
}
