import { cache } from 'react'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { findSuppression } from '@/domain/mail/queries'
import { findOwnSignature, findToConfirm } from '@/domain/signature/own-page'

/**
 * What a "never again" link leads to: the mail it came in was about a signature that waits, stands, or is gone. Of
 * an expired link only its signature's being there is told, not whether it was confirmed meanwhile.
 */
export type BehindLink = {
  state: 'pending' | 'confirmed' | 'expired' | 'deleted'
  campaign: PublicCampaign
  language: string
  /** The address is on the list already. */
  suppressed: boolean
  /** The page that acts on a confirmed signature; a link to confirm opens its own page by a button. */
  page: 'signature' | 'confirm'
}

/** Reads it once for the layout and the page; null when the link is unknown. */
export const findBehindLink = cache(async (token: string): Promise<BehindLink | null> => {
  const toConfirm = await findToConfirm(token)
  const own = toConfirm ? null : await findOwnSignature(token)
  if (own) return describe('confirmed', own, 'signature')
  if (!toConfirm) return null
  if ('signature' in toConfirm) return describe(toConfirm.state, toConfirm.signature, 'confirm')
  const { campaign, renewable } = toConfirm
  const state = renewable || toConfirm.state === 'too-late' ? 'expired' : 'deleted'
  return { state, campaign, language: campaign.language, suppressed: false, page: 'confirm' }
})

type Signature = { campaign: PublicCampaign; language: string; fields: { email: string | null } }

async function describe(
  state: BehindLink['state'],
  { campaign, language, fields }: Signature,
  page: BehindLink['page'],
): Promise<BehindLink> {
  const suppressed = fields.email !== null && (await findSuppression(fields.email)) === 'not-me'
  return { state, campaign, language, suppressed, page }
}
