import { sql } from '@/db/client'
import { findCampaign, type PublicCampaign } from '@/domain/campaign/queries'
import { findDataKey } from '@/domain/seal/data-key'
import { tokenHash } from '@/domain/seal/token'
import type { PublicProof } from '@/db/tables/signature'
import { isTooLate } from '@/domain/signature/signing/confirm'
import { findLinked, findWaitingBeside, type Linked } from '@/domain/signature/link'
import { openPrivate, type PrivateFields } from '@/domain/signature/private'
import { openSubmitted } from '@/domain/signature/signing/store-submission'

// Reads for the pages that a signer reaches by a link. They open the signer's own sealed fields, and only those.

const PLAIN = [
  ...(['kind', 'category', 'country', 'area', 'listed', 'updates', 'number', 'language'] as const),
  ...(['confirmedAt', 'publishedAt', 'hiddenAt', 'withdrawnAt'] as const),
] as const
type Plain = Pick<Linked, (typeof PLAIN)[number]>

export type OwnSignature = Plain & {
  id: string
  fields: PrivateFields
  held: boolean
  proofs: PublicProof[]
  campaign: PublicCampaign
}

async function open(row: Linked): Promise<OwnSignature> {
  const campaign = (await findCampaign(row.slug))!
  const fields = openPrivate(await findDataKey(row.campaignId), row.id, row)
  const [shown] = await sql()<{ proofs: PublicProof[] }[]>`
    select proofs from signatories where signature_id = ${row.id}`
  const plain = Object.fromEntries(PLAIN.map((column) => [column, row[column]])) as Plain
  return { ...plain, id: row.id, fields, held: row.heldAt !== null, proofs: shown?.proofs ?? [], campaign }
}

/** The signer's own page; null when the link is unknown. */
export async function findOwnSignature(token: string): Promise<OwnSignature | null> {
  const row = await findLinked(sql(), token, 'signature', 'read')
  return row && row.confirmedAt && !row.erasedAt ? open(row) : null
}

/** What the confirm page shows: the signature as it would be published, or why it cannot be confirmed. */
export async function findToConfirm(
  token: string,
  now = new Date(),
): Promise<
  /** `others` wait for the same mailbox: confirming one drops the rest. */
  | { state: 'pending'; signature: OwnSignature; others: OwnSignature[] }
  /** `voided`: the mailbox confirmed this signature rather than the one the link was mailed for. */
  | { state: 'confirmed'; signature: OwnSignature; voided: boolean }
  | {
      state: 'expired' | 'replaced' | 'too-late'
      campaign: PublicCampaign
      renewable: boolean
      deleted: boolean
    }
  | null
> {
  const row = await findLinked(sql(), token, 'confirm', 'read')
  if (!row) {
    const orphan = await findOrphan(token)
    return orphan && { ...orphan, renewable: false, deleted: true }
  }
  if (row.confirmedAt && !row.erasedAt && !row.expired)
    return { state: 'confirmed', signature: await open(row), voided: row.voided }
  const campaign = () => findCampaign(row.slug).then((found) => found!)
  if (isTooLate(row, now))
    return { state: 'too-late', campaign: await campaign(), renewable: false, deleted: false }
  // What waits longer than its days is deleted within the hour: only what was confirmed meanwhile has a page to mail.
  if (row.expired) {
    const renewable = row.confirmedAt !== null && !row.erasedAt
    return { state: 'expired', campaign: await campaign(), renewable, deleted: false }
  }
  const others = await Promise.all((await findWaitingBeside(sql(), row)).map(open))
  return { state: 'pending', signature: await open(row), others }
}

/**
 * A confirm token outlives its signature, so that its page can name the letter. Before its time it lost it because the address
 * was corrected, or did not want to be written to again.
 */
async function findOrphan(
  token: string,
): Promise<{ state: 'expired' | 'replaced'; campaign: PublicCampaign } | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const [row] = await sql()<{ slug: string; expired: boolean }[]>`
    select campaigns.slug, tokens.expires_at <= now() as expired from tokens join campaigns on campaigns.id = tokens.campaign_id
    where tokens.hash = ${hash} and tokens.purpose = 'confirm'`
  const campaign = row && (await findCampaign(row.slug))
  return campaign ? { state: row.expired ? 'expired' : 'replaced', campaign } : null
}

export type SubmissionPage = {
  address: string
  /** When the mail leaves, where it waits for its turn because many came from one network. */
  mailAfter: Date | null
  /** When the mail was asked for, or leaves. */
  sentAt: Date
  expiresAt: Date
  corrections: number
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
    (Pick<SubmissionPage, 'expiresAt' | 'corrections'> & {
      campaignId: string
      slug: string
      submitted: Buffer
      createdAt: Date
    })[]
  >`
    select t.campaign_id, c.slug, t.submitted, t.corrections, t.created_at, t.expires_at
    from tokens t join campaigns c on c.id = t.campaign_id
    where t.hash = ${hash} and t.purpose = 'submission' and t.expires_at > now() and t.submitted is not null`
  if (!row) return null
  const key = await findDataKey(row.campaignId)
  const submitted = openSubmitted(key, hash, row.submitted)
  const campaign = await findCampaign(row.slug)
  if (!campaign) return null
  const mailAfter = submitted.mailAfter ? new Date(submitted.mailAfter) : null
  const { expiresAt, corrections, createdAt } = row
  const address = submitted.submission.email
  return { address, mailAfter, sentAt: mailAfter ?? createdAt, expiresAt, corrections, campaign }
}
