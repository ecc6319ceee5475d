import type { Alternate } from './language-links'
import { prefixOf } from './page-language'
import { languagesOffered } from '@/domain/campaign/letter-languages'

/** The languages in which the letter itself can be read; the authoritative one has no prefix. */
export function alternatesOf(campaign: Parameters<typeof languagesOffered>[0]): Alternate[] {
  return languagesOffered(campaign).map((language) => ({ language, prefix: prefixOf(campaign, language) }))
}
