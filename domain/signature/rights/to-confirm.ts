import { sql } from '@/db/client'
import { findOpened, type PublicCampaign } from '@/domain/campaign/queries'
import { tokenHash } from '@/domain/seal/token'
import { countCodesLeft } from '@/domain/seal/try-code'
import { isTooLate } from '@/domain/signature/signing/confirm'
import { findNewestCode } from '@/domain/signature/signing/newest-code'
import { findLinked, findWaitingBeside } from '@/domain/signature/link'
import { open, type OwnSignature } from './own-page'

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
