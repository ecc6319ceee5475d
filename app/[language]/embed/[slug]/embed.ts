import { INTERFACE_LANGUAGES, interfaceLanguage } from '@/messages/translator'
import { findShown } from '@/app/parts/campaign'

export type Params = { params: Promise<{ language: string; slug: string }> }

/**
 * The campaign as its page shows it, and the language that the interface speaks around it: the letter may be read in one
 * that the interface does not speak. A frame whose letter is unknown speaks the prefix's language, else English.
 */
export async function findEmbedded(given: Params) {
  const { language: prefix } = await given.params
  const shown = await findShown(given)
  const fallback = INTERFACE_LANGUAGES.includes(prefix) ? prefix : 'en'
  return { shown, spoken: interfaceLanguage(shown?.language ?? fallback) }
}
