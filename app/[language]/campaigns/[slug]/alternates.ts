import type { Alternate } from '@/app/parts/language-links'
import { NO_PREFIX } from '@/paths'

/** The languages in which the letter itself can be read; the authoritative one has no prefix. */
export function alternatesOf(campaign: { language: string }): Alternate[] {
  return [{ language: campaign.language, prefix: NO_PREFIX }]
}
