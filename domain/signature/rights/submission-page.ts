import { sql } from '@/db/client'
import { type PublicCampaign, findOpened } from '@/domain/campaign/queries'
import type { Kind } from '@/domain/campaign/category'
import { findDataKey } from '@/domain/seal/data-key'
import { tokenHash } from '@/domain/seal/token'
import { openSubmitted } from '@/domain/signature/signing/submitted'

export type SubmissionPage = {
  address: string
  kind: Kind
  /** When the mail leaves, where it waits for its turn because many came from one network. */
  mailAfter: Date | null
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
 * for every submission, whatever the address's history. Null after an hour.
 */
export async function findSubmission(token: string): Promise<SubmissionPage | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const [row] = await sql()<
    (Pick<SubmissionPage, 'expiresAt' | 'corrections' | 'tries'> & {
      campaignId: string
      slug: string
      submitted: Buffer
      createdAt: Date
    })[]
  >`
    select t.campaign_id, c.slug, t.submitted, t.corrections, t.tries, t.created_at, t.expires_at
    from tokens t join campaigns c on c.id = t.campaign_id
    where t.hash = ${hash} and t.purpose = 'submission' and t.expires_at > now() and t.submitted is not null`
  if (!row) return null
  const key = await findDataKey(row.campaignId)
  const submitted = openSubmitted(key, hash, row.submitted)
  const campaign = await findOpened(row.slug)
  if (!campaign) return null
  const mailAfter = submitted.mailAfter ? new Date(submitted.mailAfter) : null
  const { expiresAt, corrections, tries, createdAt } = row
  const { email: address, kind } = submitted.submission
  return { address, kind, mailAfter, sentAt: mailAfter ?? createdAt, expiresAt, corrections, tries, campaign }
}
