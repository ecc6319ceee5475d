import type { Client } from '@/db/client'
import { tokenHash } from '@/domain/seal/token'
import type { SealedRow } from './private'
import { MAIL_WAIT } from '@/domain/review/review'
import { type State, stateColumns } from './counting'

type Purpose = 'confirm' | 'signature' | 'submission' | 'address'

/** A signature as reached through a mailed link, with what the pages and verbs need of it. Sealed fields stay sealed. */
export type Linked = State &
  SealedRow & {
    /** Null once the campaign's addresses were erased. */
    emailIndex: Buffer | null
    organizationIndex: Buffer | null
    /** The invitation it came by. */
    invitationId: string | null
    language: string
    listed: boolean
    updates: boolean
    heldReason: string | null
    rejected: boolean
    slug: string
    closedAt: Date | null
    /** Nothing sealed is left in its campaign. */
    shredded: boolean
    expired: boolean
    /** The mailbox confirmed another signature than the one this link was mailed for; it leads to that one now. */
    voided: boolean
  }

/**
 * The signature behind a token of this purpose, locked when asked for; null when the token is unknown or its
 * signature is gone. Expiry is the database's clock. The lock is a statement of its own: whoever waited for it must see
 * with fresh eyes whether the token still leads there, or a link that was just made void would work once more. It leaves keys alone,
 * as every lock of a signature does: a launch refers to rows whose signers act at that moment (domain/signature/launch).
 */
export async function findLinked(
  client: Client,
  token: string,
  purpose: Purpose,
  lock: 'lock' | 'read',
): Promise<Linked | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const locked =
    lock === 'lock' &&
    client`
      select from signatures
      where id = (select signature_id from tokens where hash = ${hash} and purpose = ${purpose}) for no key update`
  const found = client<Linked[]>`
    select ${columns(client)}, coalesce(tokens.expires_at <= now(), false) as expired,
      tokens.voided_at is not null as voided
    from tokens join signatures s on s.id = tokens.signature_id ${around(client)}
    where tokens.hash = ${hash} and tokens.purpose = ${purpose}`
  // The second is sent with the first, and begins when that has its lock.
  const [, [row]] = await Promise.all([locked, found])
  return row ?? null
}

/** The other signatures of people that wait with the mailbox of this one, the oldest first. */
export async function findWaitingBeside(client: Client, row: Linked): Promise<Linked[]> {
  if (row.kind !== 'person') return []
  return client<Linked[]>`
    select ${columns(client)}, false as expired, false as voided from signatures s ${around(client)}
    where s.campaign_id = ${row.campaignId} and s.email_index = ${row.emailIndex} and s.kind = 'person'
      and s.confirmed_at is null and s.id <> ${row.id}
    order by s.signed_at, s.id`
}

function columns(client: Client) {
  return client`
    ${stateColumns(client)}, s.name, s.email, s.title, s.affiliation, s.organization, s.website, s.email_index,
    s.organization_index, s.invitation_id, s.language, s.listed,
    s.updates, s.held_reason, coalesce(s.rejected_at <= now() - make_interval(secs => ${MAIL_WAIT}), false) as rejected, campaigns.slug,
    coalesce(campaigns.closed_at, campaigns.closes_at) as closed_at, campaigns.shredded_at is not null as shredded`
}

const around = (client: Client) => client`
  join campaigns on campaigns.id = s.campaign_id left join categories c on c.id = s.category_id`
