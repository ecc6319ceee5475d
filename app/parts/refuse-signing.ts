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
  retryAfter?: number
}

/** Says why nothing was signed. Whoever has to mend fields is told first of a letter that nobody can sign. */
export async function refuseSigning(asked: Asked, reason: ApiCode, faults: Faults = {}) {
  const { raw, json, slug, language, retryAfter } = asked
  const campaign = asked.campaign === undefined ? await findCampaign(slug) : asked.campaign
  const code = !campaign ? 'campaign-unknown' : campaign.state === 'open' ? reason : 'campaign-not-open'
  const fields = code === reason ? faults : {}
  const values = typedValues(raw)
  const told = Object.keys(fields).length > 0 ? sentences(fields, values, language) : undefined
  if (json) return apiError(code, told, language, retryAfter)
  const form = { values, faults: fields, refusal: code }
  const prefix = campaign ? prefixOf(campaign, language) : NO_PREFIX
  const headers = retryHeader(retryAfter ?? null)
  return showAgain(`/${prefix}${paths.campaign(slug)}`, form, statusOf(code) as 400, headers)
}

function sentences(faults: Faults, values: Values, language: string): Record<string, string> {
  const entries = Object.entries(faults) as [SignField, FieldRefusal][]
  return Object.fromEntries(
    entries.map(([field, fault]) => [field, fieldSentence(language, field, fault, values[field])]),
  )
}
