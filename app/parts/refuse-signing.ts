import { findCampaign, type PublicCampaign } from '@/domain/campaign/queries'
import {
  type Faults,
  typedValues,
  type Values,
  type SignField,
  type FieldRefusal,
} from '@/domain/signature/signature'
import { NO_PREFIX, paths } from '@/paths'
import { type ApiCode, apiError, retryHeader, statusOf } from './api-answer'
import { fieldSentence } from './fault-sentence'
import { showAgain } from './form'
import { prefixOf } from './page-language'
import type { Sent } from './read-sent'

/** A sign request as it came, the language it is answered in, and the campaign when it was read for that. */
type Asked = Sent & {
  slug: string
  language: string
  campaign: PublicCampaign | null | undefined
  /** The personal page whose form it was. */
  invitation: string | null
  retryAfter?: number
}

/** Says why nothing was signed. Whoever has to mend fields is told first of a letter that they cannot sign. */
export async function refuseSigning(asked: Asked, reason: ApiCode, faults: Faults = {}) {
  const { raw, json, slug, language, retryAfter } = asked
  const campaign = asked.campaign === undefined ? await findCampaign(slug) : asked.campaign
  const code = !campaign ? 'campaign-unknown' : (findLarger(campaign, asked) ?? reason)
  const fields = code === reason ? faults : {}
  const values = typedValues(raw)
  const told = Object.keys(fields).length > 0 ? sentences(fields, values, language) : undefined
  if (json) return apiError(code, told, language, retryAfter)
  const form = { values, faults: fields, refusal: code }
  const prefix = campaign ? prefixOf(campaign, language) : NO_PREFIX
  const headers = retryHeader(retryAfter ?? null)
  const page = asked.invitation === null ? paths.campaign(slug) : paths.invitation(asked.invitation)
  return showAgain(`/${prefix}${page}`, form, statusOf(code) as 400, headers)
}

/** What stands above every fault: that the letter is closed, or not for whoever asks. */
function findLarger(campaign: PublicCampaign, { invitation, raw }: Asked): ApiCode | null {
  if (campaign.state !== 'open') return 'campaign-not-open'
  return campaign.byInvitation && invitation === null && !raw.invitation ? 'invitation-required' : null
}

function sentences(faults: Faults, values: Values, language: string): Record<string, string> {
  const entries = Object.entries(faults) as [SignField, FieldRefusal][]
  return Object.fromEntries(
    entries.map(([field, fault]) => [field, fieldSentence(language, field, fault, values[field])]),
  )
}
