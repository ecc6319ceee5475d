import { cache } from 'react'
import { findCampaign, type PublicCampaign } from '@/domain/campaign/queries'
import { isSpoken } from './page-language'
import { INTERFACE_LANGUAGES } from '@/messages/translator'
import { NO_PREFIX } from '@/paths'

export type Params = { params: Promise<{ language: string; slug: string }> }

/** One query for a layout and its page. */
export const loadCampaign = cache(findCampaign)

/**
 * The language of a campaign's page: the prefix when the interface or the letter speaks it, the letter's own without a
 * prefix. Null: there is no page under this prefix.
 */
export function shownLanguage(prefix: string, campaign: PublicCampaign): string | null {
  if (prefix === NO_PREFIX) return campaign.language
  return isSpoken(prefix, campaign) ? prefix : null
}

/** The campaign and the language it is shown in; null when there is no such page. */
export async function findShown({ params }: Params) {
  const { language: prefix, slug } = await params
  const campaign = await loadCampaign(slug)
  const language = campaign && shownLanguage(prefix, campaign)
  return language ? { campaign, language, prefix } : null
}

export type Shown = NonNullable<Awaited<ReturnType<typeof findShown>>>

/** The prefix for a page about no campaign: kept when the interface speaks it. Without one the page is in English. */
export function prefixSpoken(prefix: string): string {
  return INTERFACE_LANGUAGES.includes(prefix) ? prefix : NO_PREFIX
}
