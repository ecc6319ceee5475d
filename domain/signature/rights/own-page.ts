import { sql } from '@/db/client'
import { findOpened, type PublicCampaign } from '@/domain/campaign/queries'
import { listQuestions, type Question } from '@/domain/review/ask'
import { findDataKey } from '@/domain/seal/data-key'
import { tokenHash } from '@/domain/seal/token'
import { countCodesLeft } from '@/domain/seal/try-code'
import type { PublicProof } from '@/db/tables/signature'
import { isTooLate } from '@/domain/signature/signing/confirm'
import { findNewestCode } from '@/domain/signature/signing/newest-code'
import type { Decision } from '@/domain/signature/decision'
import { findDecision } from '@/domain/signature/decision-row'
import { findLinked, findWaitingBeside, type Linked } from '@/domain/signature/link'
import { openPrivate, type PrivateFields } from '@/domain/signature/private'

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
  /** What an organization says about who decided. */
  decision: Decision | null
  heldAt: Date | null
  heldReason: string | null
  rejected: boolean
  questions: Question[]
  proofs: PublicProof[]
  /** Whom an umbrella organization speaks for, as its organizers recorded. */
  members: string[] | null
  /** The page of the organization, while it is on a public list. */
  record: string | null
  campaign: PublicCampaign
}

async function open(row: Linked): Promise<OwnSignature> {
  const campaign = (await findOpened(row.slug))!
  const key = await findDataKey(row.campaignId)
  const fields = openPrivate(key, row.id, row)
  const decision = row.kind === 'organization' ? await findDecision(sql(), key, row.id) : null
  const [shown] = await sql()<{ proofs: PublicProof[]; record: string | null; members: string[] | null }[]>`
    select proofs, record, members from signatories where signature_id = ${row.id}`
  const plain = Object.fromEntries(PLAIN.map((column) => [column, row[column]])) as Plain
  const questions = row.confirmedAt ? await listQuestions(key, row.id) : []
  const held = {
    held: row.heldAt !== null,
    heldAt: row.heldAt,
    heldReason: row.heldReason,
    rejected: row.rejected,
  }
  const listed = {
    proofs: shown?.proofs ?? [],
    members: shown?.members ?? null,
    record: shown?.record ?? null,
  }
  return { ...plain, ...held, ...listed, id: row.id, fields, questions, decision, campaign }
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
  /** `codesLeft`: how often the code of the newest mail may still be typed, which an organization is confirmed with. */
  | { state: 'pending'; signature: OwnSignature; others: OwnSignature[]; codesLeft: number }
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
  const campaign = () => findOpened(row.slug).then((found) => found!)
  if (isTooLate(row, now))
    return { state: 'too-late', campaign: await campaign(), renewable: false, deleted: false }
  // What waits longer than its days is deleted within the hour: only what was confirmed meanwhile has a page to mail.
  if (row.expired) {
    const renewable = row.confirmedAt !== null && !row.erasedAt
    return { state: 'expired', campaign: await campaign(), renewable, deleted: false }
  }
  const others = await Promise.all((await findWaitingBeside(sql(), row)).map(open))
  const newest = row.kind === 'organization' && (await findNewestCode(sql(), row.id))
  const codesLeft = newest ? await countCodesLeft(sql(), newest, 'confirm') : 0
  return { state: 'pending', signature: await open(row), others, codesLeft }
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
  const campaign = row && (await findOpened(row.slug))
  return campaign ? { state: row.expired ? 'expired' : 'replaced', campaign } : null
}
