import { findOpenedById, type PublicCampaign } from '@/domain/campaign/queries'
import { findInvitedAddress } from '@/domain/invitation/never-ask-again'
import { findSuppression, isUnwanted } from '@/domain/mail/queries'
import { openWayOut } from '@/domain/mail/way-out'
import { findRoleAddress } from '@/domain/organization/keep-role-address'
import { findToCountersign } from '@/domain/proof/countersign'
import { findAddressToConfirm } from '@/domain/signature/rights/address-change'

/**
 * What a "never again" link leads to: the mail it came in was about a signature that waits, stands, or is gone. Of
 * an expired link only its signature's being there is told, not whether it was confirmed meanwhile.
 */
export type BehindLink = {
  state:
    | 'pending'
    | 'confirmed'
    | 'expired'
    | 'deleted'
    | 'newAddress'
    | 'colleague'
    | 'invited'
    | 'role'
    | 'objection'
  campaign: PublicCampaign
  /** The language of what the link leads to; a mail about an organization has one in its address. */
  language: string | undefined
  /** The address is on the list already. */
  suppressed: boolean
  /** The page that acts on a confirmed signature; a link to confirm opens its own page by a button. */
  page:
    'signature' | 'confirm' | 'newAddress' | 'countersign' | 'invitation' | 'roleAddress' | 'objectionCode'
}

/** Whether the owner of an address said already that it was not them. */
export async function saidNever(email: string): Promise<boolean> {
  return (await findSuppression(email))?.reason === 'not-me'
}

/** The link came to a role address, or with a code to say that an organization did not sign. */
export async function findBehindMail(token: string, sealed: string): Promise<BehindLink | null> {
  const mail = await openWayOut(token, sealed)
  const campaign = mail && (await findOpenedById(mail.campaignId))
  if (!mail || !campaign) return null
  const suppressed = await isUnwanted(mail.mailbox)
  const at = { campaign, language: undefined, suppressed }
  return (await findRoleAddress(token))
    ? { ...at, state: 'role', page: 'roleAddress' }
    : { ...at, state: 'objection', page: 'objectionCode' }
}

/** The link came to an address that somebody asked to move a signature to. */
export async function findBehindAddress(token: string): Promise<BehindLink | null> {
  const found = await findAddressToConfirm(token)
  if (!found) return (await findBehindColleague(token)) ?? findBehindInvitation(token)
  const { state, campaign, language, email } = found
  const at = { campaign, language, page: 'newAddress' } as const
  if (state === 'used') return { ...at, state: 'confirmed', suppressed: false }
  if (email === null) return { ...at, state: 'deleted', suppressed: false }
  return { ...at, state: 'newAddress', suppressed: await saidNever(email) }
}

/** The link came to a second officer whom someone named. */
async function findBehindColleague(token: string): Promise<BehindLink | null> {
  const asked = await findToCountersign(token)
  if (!asked) return null
  const { campaign, language } = asked
  const state = asked.state === 'open' ? 'colleague' : 'deleted'
  return { state, campaign, language, suppressed: false, page: 'countersign' }
}

/** The link came in a mail that asked an organization to sign. */
async function findBehindInvitation(token: string): Promise<BehindLink | null> {
  const found = await findInvitedAddress(token)
  if (!found) return null
  const { campaign, language, email } = found
  const suppressed = await saidNever(email)
  return { state: 'invited', campaign, language, suppressed, page: 'invitation' }
}
