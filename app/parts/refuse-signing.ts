import { findInvitationToSign } from '@/domain/invitation/link'
import { takesSignatures } from '@/domain/campaign/campaign'
import { findBehindPrivateLink } from '@/domain/campaign/private-link'
import { findOpened, type PublicCampaign } from '@/domain/campaign/queries'
import {
  type Faults,
  typedValues,
  type Values,
  type SignField,
  type FieldRefusal,
} from '@/domain/signature/signature'
import { NO_PREFIX, paths } from '@/paths'
import { type ApiCode, apiError, retryHeader, retryOf, statusOf } from './api-answer'
import { fieldSentence } from './fault-sentence'
import { showAgain } from './form'
import { prefixOf } from './page-language'
import type { Sent } from './read-sent'

/** A sign request as it came, the language it is answered in, and the campaign when it was read for that. */
type Asked = Sent & {
  slug: string
  language: string
  campaign: PublicCampaign | null | undefined
  /** The personal page whose form it was, or the private link whose page it is on. */
  invitation: string | null
  link: string | null
  retryAfter?: number
}

/** Says why nothing was signed. Whoever has to mend fields is told first of a letter that they cannot sign. */
export async function refuseSigning(asked: Asked, reason: ApiCode, faults: Faults = {}) {
  const { raw, json, slug, language, retryAfter } = asked
  const campaign = asked.campaign === undefined ? await findAsked(slug, asked) : asked.campaign
  const code = !campaign ? 'campaign-unknown' : (findLarger(campaign, asked) ?? reason)
  const fields = code === reason ? faults : {}
  const values = typedValues(raw)
  const told = Object.keys(fields).length > 0 ? sentences(fields, values, language) : undefined
  if (json) return apiError(code, told, language, retryAfter)
  const form = { values, faults: fields, refusal: code }
  const prefix = campaign ? prefixOf(campaign, language) : NO_PREFIX
  const headers = retryHeader(retryAfter ?? retryOf(code))
  return showAgain(`/${prefix}${pageOf(asked)}`, form, statusOf(code) as 400, headers)
}

/** The page that shows the form again. */
function pageOf({ slug, invitation, link }: Asked): string {
  if (invitation !== null) return paths.invitation(invitation)
  return link === null ? paths.campaign(slug) : paths.privateLetter(link)
}

/** What stands above every fault: that the letter is closed, or not for whoever asks. */
function findLarger(campaign: PublicCampaign, { invitation, raw }: Asked): ApiCode | null {
  if (!takesSignatures(campaign.state)) return 'campaign-not-open'
  return campaign.byInvitation && invitation === null && !raw.invitation ? 'invitation-required' : null
}

export type SignWay = { invitation: string | null; link: string | null }

/** The campaign as whoever sends the form may know it: before its launch only by its private link or an invitation. */
export async function findAsked(slug: string, { invitation, link }: SignWay): Promise<PublicCampaign | null> {
  const campaign = await findOpened(slug)
  if (!campaign || campaign.isPublic) return campaign
  const invited = invitation !== null && (await findInvitationToSign(campaign.id, invitation)) !== null
  const letIn = invited || (link !== null && (await findBehindPrivateLink(link))?.id === campaign.id)
  return letIn ? campaign : null
}

function sentences(faults: Faults, values: Values, language: string): Record<string, string> {
  const entries = Object.entries(faults) as [SignField, FieldRefusal][]
  return Object.fromEntries(
    entries.map(([field, fault]) => [field, fieldSentence(language, field, fault, values[field])]),
  )
}
