import { languagesOffered, letterIn } from '@/domain/campaign/letter-languages'
import type { LinkedCampaign } from '@/domain/campaign/queries'
import { isLanguageTag } from '@/domain/text/language'
import { INTERFACE_LANGUAGES, interfaceLanguage } from '@/messages/translator'
import { inLanguage, NO_PREFIX, paths } from '@/paths'

/**
 * The language a page speaks: its prefix when the address has one, else the one its content has (docs/decisions/009). A page
 * without content of its own (the desk, signing in) speaks one of the interface: its dates and names of languages are
 * then in the language of its sentences.
 */
export function pageLanguage(prefix: string, own: string | undefined): string {
  const asked = prefix !== NO_PREFIX && isLanguageTag(prefix) ? prefix : undefined
  return own === undefined ? interfaceLanguage(asked ?? 'en') : (asked ?? own)
}

type LanguagesOf = Parameters<typeof languagesOffered>[0]

/** Whether a campaign's pages exist under a language's prefix: the interface or the letter speaks it. */
export function isSpoken(language: string, campaign: LanguagesOf): boolean {
  return INTERFACE_LANGUAGES.includes(language) || languagesOffered(campaign).includes(language)
}

/** The prefix under which somebody who reads this language stays; none for the letter's own, and for one that is not spoken. */
export function prefixOf(campaign: LanguagesOf, language: string): string {
  return language !== campaign.language && isSpoken(language, campaign) ? language : NO_PREFIX
}

/** A letter as a page under this prefix leads to it: its address, and its head in the language it has there. */
export function linkedLetter(campaign: LinkedCampaign, prefix: string) {
  const there = prefix !== NO_PREFIX && isSpoken(prefix, campaign) ? prefix : NO_PREFIX
  const letter = letterIn(campaign, there === NO_PREFIX ? campaign.language : there)
  return { ...letter, address: inLanguage(there, paths.campaign(campaign.slug)) }
}
