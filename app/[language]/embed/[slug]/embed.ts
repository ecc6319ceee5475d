import type { Query } from '@/app/list-filter'
import { readVia } from '@/domain/signature/signature'
import { INTERFACE_LANGUAGES, interfaceLanguage } from '@/messages/translator'
import { findShown } from '../../campaigns/[slug]/campaign'

export type Params = { params: Promise<{ language: string; slug: string }> }

/** The colors a partner asks for; without one the reader's device decides. */
export const SCHEMES = ['light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

/** What a partner's page says in the frame's address. What is not understood is ignored. */
export function readPlace({ via, scheme }: Query): { via: string | null; scheme: Scheme | null } {
  return { via: readVia(via), scheme: SCHEMES.find((known) => known === scheme) ?? null }
}

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
