import { cache } from 'react'
import { languagesOffered } from '@/domain/campaign/letter-languages'
import { listLetters } from '@/domain/campaign/list-letters'
import { INTERFACE_LANGUAGES } from '@/messages/translator'
import { NO_PREFIX } from '@/paths'

export type Params = { params: Promise<{ language: string }> }

/** Letters that About and Privacy name. */
const MOST = 250

/** The public letters without their texts; one query for a layout and its page. */
export const loadLetters = cache(() => listLetters(MOST))

/** The language of the front page: English, or a prefix that the interface or one of the letters speaks; else null. */
export async function frontLanguage(prefix: string): Promise<string | null> {
  if (prefix === NO_PREFIX) return 'en'
  if (INTERFACE_LANGUAGES.includes(prefix)) return prefix
  const letters = await loadLetters()
  return letters.some((letter) => languagesOffered(letter).includes(prefix)) ? prefix : null
}
