import { cache } from 'react'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { findOwnSignature } from '@/domain/signature/rights/own-page'
import { findToConfirm } from '@/domain/signature/rights/to-confirm'
import { type BehindLink, findBehindAddress, findBehindMail, saidNever } from './behind-other-mails'

/**
 * Reads it once for the layout and the page; null when the link is unknown.
 * @param sealed what the link of a mail about an organization carries (domain/mail/way-out.ts)
 */
export const findBehindLink = cache(async (token: string, sealed?: string): Promise<BehindLink | null> => {
  if (sealed !== undefined) return findBehindMail(token, sealed)
  const toConfirm = await findToConfirm(token)
  const own = toConfirm ? null : await findOwnSignature(token)
  if (own) return describe('confirmed', own, 'signature')
  if (!toConfirm) return findBehindAddress(token)
  if ('signature' in toConfirm) return describe(toConfirm.state, toConfirm.signature, 'confirm')
  const { campaign, deleted } = toConfirm
  const state = deleted ? 'deleted' : 'expired'
  return { state, campaign, language: campaign.language, suppressed: false, page: 'confirm' }
})

type Signature = { campaign: PublicCampaign; language: string; fields: { email: string | null } }

async function describe(
  state: BehindLink['state'],
  { campaign, language, fields }: Signature,
  page: BehindLink['page'],
): Promise<BehindLink> {
  const suppressed = fields.email !== null && (await saidNever(fields.email))
  return { state, campaign, language, suppressed, page }
}
