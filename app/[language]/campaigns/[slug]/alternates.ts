import type { Alternate } from '@/app/parts/language-links'
import { languagesOffered } from '@/domain/campaign/letter-languages'
import { NO_PREFIX } from '@/paths'

/** The languages in which the letter itself can be read; the authoritative one has no prefix. */
export function alternatesOf(campaign: Parameters<typeof languagesOffered>[0]): Alternate[] {
  return languagesOffered(campaign).map((language) => ({
    language,
    prefix: language === campaign.language ? NO_PREFIX : language,
  }))
}
