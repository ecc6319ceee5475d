import { cache } from 'react'
import { languagesOffered } from '@/domain/campaign/letter-languages'
import { listClosedCampaigns, listOpenCampaigns } from '@/domain/campaign/queries'
import { INTERFACE_LANGUAGES } from '@/messages/translator'
import { NO_PREFIX } from '@/paths'

export type Params = { params: Promise<{ language: string }> }

/** The campaigns of the front page; one query each for a layout and its page. */
export const loadCampaigns = cache(async () => {
  const [open, closed] = await Promise.all([listOpenCampaigns(), listClosedCampaigns()])
  return { open, closed }
})

/** The language of the front page: English, or a prefix that the interface or one of the letters speaks; else null. */
export async function frontLanguage(prefix: string): Promise<string | null> {
  if (prefix === NO_PREFIX) return 'en'
  if (INTERFACE_LANGUAGES.includes(prefix)) return prefix
  const { open, closed } = await loadCampaigns()
  return [...open, ...closed].some((letter) => languagesOffered(letter).includes(prefix)) ? prefix : null
}
