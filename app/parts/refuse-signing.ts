import { findBehindPrivateLink } from '@/domain/campaign/private-link'
import { findCampaign, findOpened, type PublicCampaign } from '@/domain/campaign/queries'
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
  /** The private link whose page the form is on. */
  link: string | null
  retryAfter?: number
}

/** Says why nothing was signed. Whoever has to mend fields is told first of a letter that nobody can sign. */
export async function refuseSigning(asked: Asked, reason: ApiCode, faults: Faults = {}) {
  const { raw, json, slug, language, retryAfter, link } = asked
  const campaign = asked.campaign === undefined ? await findAsked(slug, link) : asked.campaign
  const open = campaign?.state === 'open' || campaign?.state === 'collecting'
  const code = !campaign ? 'campaign-unknown' : open ? reason : 'campaign-not-open'
  const fields = code === reason ? faults : {}
  const values = typedValues(raw)
  const told = Object.keys(fields).length > 0 ? sentences(fields, values, language) : undefined
  if (json) return apiError(code, told, language, retryAfter)
  const form = { values, faults: fields, refusal: code }
  const prefix = campaign ? prefixOf(campaign, language) : NO_PREFIX
  const headers = retryHeader(retryAfter ?? null)
  const page = link === null ? paths.campaign(slug) : paths.privateLetter(link)
  return showAgain(`/${prefix}${page}`, form, statusOf(code) as 400, headers)
}

/** The campaign as whoever sends the form may know it: before its launch only by its private link. */
export async function findAsked(slug: string, link: string | null): Promise<PublicCampaign | null> {
  const campaign = link === null ? await findCampaign(slug) : await findOpened(slug)
  if (!campaign || campaign.isPublic || link === null) return campaign
  return (await findBehindPrivateLink(link))?.id === campaign.id ? campaign : null
}

function sentences(faults: Faults, values: Values, language: string): Record<string, string> {
  const entries = Object.entries(faults) as [SignField, FieldRefusal][]
  return Object.fromEntries(
    entries.map(([field, fault]) => [field, fieldSentence(language, field, fault, values[field])]),
  )
}
