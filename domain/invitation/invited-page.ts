import { sql } from '@/db/client'
import { findOpened, type PublicCampaign } from '@/domain/campaign/queries'
import { findDataKey } from '@/domain/seal/data-key'
import { type AnswerRefusal, ANSWER_LIMITS } from './answer'
import { findAnswerRefusal, findInvitedRow, type Invited } from './link'
import { openInvitation } from './private'

// Reads for the page behind the personal link of an invitation: what was sealed in it for whoever has the link.

const PLAIN = [
  'language',
  'handedAt',
  'decidingAt',
  'decidingUntil',
  'declinedAt',
  'signedAt',
  'signedElsewhereAt',
] as const

/** What the page of an invited organization shows. */
export type InvitedPage = Pick<Invited, (typeof PLAIN)[number]> & {
  organization: string
  /** The partner who asks. */
  partner: string | null
  /** The address that this link was mailed to, where it is still known. */
  email: string | null
  declinedReason: string | null
  handingsLeft: number
  /** Why nothing can be said here (anymore). */
  refusal: AnswerRefusal | null
  /** Null while the letter is not open yet. */
  campaign: PublicCampaign | null
}

/** The invitation behind a link, opened; null when the link is unknown or the invitation was removed. Changes nothing. */
export async function findInvited(token: string): Promise<InvitedPage | null> {
  const row = await findInvitedRow(sql(), token)
  if (!row) return null
  const [campaign, key] = await Promise.all([findOpened(row.slug), findDataKey(row.campaignId)])
  const { id } = row
  const plain = Object.fromEntries(PLAIN.map((column) => [column, row[column]])) as Pick<
    Invited,
    (typeof PLAIN)[number]
  >
  return {
    ...plain,
    organization: openInvitation(key, id, 'organization', row.organization)!,
    partner: openInvitation(key, id, 'partner', row.partner),
    email: mailedTo(row, 'handedIndex')
      ? openInvitation(key, id, 'handedTo', row.handedTo)
      : mailedTo(row, 'emailIndex')
        ? openInvitation(key, id, 'email', row.email)
        : null,
    declinedReason: openInvitation(key, id, 'declinedReason', row.declinedReason),
    handingsLeft: Math.max(0, ANSWER_LIMITS.handings - row.handed),
    refusal: findAnswerRefusal(row),
    campaign,
  }
}

function mailedTo({ mailedIndex, ...row }: Invited, to: 'emailIndex' | 'handedIndex'): boolean {
  return mailedIndex !== null && row[to] !== null && mailedIndex.equals(row[to])
}

/** The token's campaign, to take a sign request for; null when the link is unknown. */
export async function findInvitedSlug(token: string): Promise<string | null> {
  return (await findInvitedRow(sql(), token))?.slug ?? null
}
