import { sql } from '@/db/client'
import { type PublicCampaign, findOpened } from '@/domain/campaign/queries'
import type { Kind } from '@/domain/campaign/category'
import { isPaused } from '@/domain/mail/held'
import { findDataKey } from '@/domain/seal/data-key'
import { tokenHash } from '@/domain/seal/token'
import { openSubmitted } from '@/domain/signature/signing/submitted'

export type SubmissionPage = {
  address: string
  kind: Kind
  /** When the mail leaves, where it waits for its turn because many came from one network or go to one domain. */
  mailAfter: Date | null
  /** When it leaves at the latest, while the letter's mail pauses by itself. */
  pausedUntil: Date | null
  /** When the mail was asked for, or leaves. */
  sentAt: Date
  expiresAt: Date
  corrections: number
  /** Codes that were typed into it. */
  tries: number
  campaign: PublicCampaign
}

/**
 * What the page after signing shows: where the mail went, as it was typed, and when it can be sent again. The same
 * for every submission, whatever the address's history. Null an hour after its mail left.
 */
export async function findSubmission(token: string): Promise<SubmissionPage | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const client = sql()
  const [row] = await client<
    (Pick<SubmissionPage, 'expiresAt' | 'corrections' | 'tries' | 'pausedUntil'> & {
      campaignId: string
      slug: string
      submitted: Buffer
      createdAt: Date
    })[]
  >`
    select t.campaign_id, c.slug, t.submitted, t.corrections, t.tries, t.created_at, t.expires_at, p.paused_until
    from tokens t join campaigns c on c.id = t.campaign_id
    left join mail_pauses p on p.campaign_id = c.id and ${isPaused(client, 'p', new Date())}
    where t.hash = ${hash} and t.purpose = 'submission' and t.expires_at > now() and t.submitted is not null`
  if (!row) return null
  const key = await findDataKey(row.campaignId)
  const submitted = openSubmitted(key, hash, row.submitted)
  const campaign = await findOpened(row.slug)
  if (!campaign) return null
  const mailAfter = submitted.mailAfter ? new Date(submitted.mailAfter) : null
  const { expiresAt, corrections, tries, createdAt, pausedUntil } = row
  const leaves = mailAfter && pausedUntil && mailAfter > pausedUntil ? mailAfter : (pausedUntil ?? mailAfter)
  const { email: address, kind } = submitted.submission
  return {
    address,
    kind,
    mailAfter,
    pausedUntil,
    sentAt: leaves ?? createdAt,
    expiresAt,
    corrections,
    tries,
    campaign,
  }
}
