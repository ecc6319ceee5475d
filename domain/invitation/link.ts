import type postgres from 'postgres'
import { type Client, sql } from '@/db/client'
import type { Kind } from '@/db/tables/campaign'
import { tokenHash } from '@/domain/seal/token'
import type { AnswerRefusal } from './answer'
import { isForwarded, standsFor } from './state-column'

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
  /** When the first signature by one of its links was confirmed that stands and answers it. */
  signedAt: Date | null
  /** When one was confirmed from an address that nobody asked, which waits: whoever was asked can still answer. */
  signedElsewhereAt: Date | null
  closesAt: Date | null
  closesZone: string | null
  /** The letter takes signatures now. */
  open: boolean
}

/** The invitation behind a link; null when the link is unknown or the invitation was removed. */
export async function findInvitedRow(client: Client, token: string): Promise<Invited | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const answers = client`(g.published_at is not null or g.email_index = t.email_index or not ${isForwarded(client)})`
  const [row] = await client<Invited[]>`
    select i.id, i.campaign_id, i.language, i.organization, i.partner, i.email, i.email_index, i.handed_to, i.handed_index,
      i.handed_at, i.handed, i.opened_at, i.deciding_at, i.deciding_until, i.declined_at, i.declined_reason, i.stopped_at,
      t.email_index as mailed_index, c.slug, c.kinds, c.closes_at, c.closes_zone,
      c.opened_at is not null and c.closed_at is null and coalesce(c.closes_at > now(), true) as open,
      signed.answered_at as signed_at, case when signed.answered_at is null then signed.elsewhere_at end as signed_elsewhere_at
    from tokens t join invitations i on i.id = t.invitation_id join campaigns c on c.id = i.campaign_id
      left join lateral (
        select min(g.confirmed_at) filter (where ${answers}) as answered_at,
          min(g.confirmed_at) filter (where not ${answers}) as elsewhere_at
        from signatures g where g.invitation_id = i.id and ${standsFor(client)}
      ) signed on true
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
