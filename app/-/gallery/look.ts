import { readScheme, type Scheme } from '@/app/parts/scheme'
import type { Query } from '@/app/parts/list-filter'
import { interfaceLanguage } from '@/messages/translator'

/** How the gallery shows what it shows; it stands in the address. Without a scheme the device decides, as on the site. */
export type Look = { language: string; scheme: Scheme | null }

export type LookProps = { searchParams: Promise<Query> }

export function readLook(query: Query): Look {
  const { language } = query
  return {
    language: interfaceLanguage(typeof language === 'string' ? language : 'en'),
    scheme: readScheme(query),
  }
}

/** The address of a page of the gallery. Not in addresses.js: in production there is none. */
export function galleryAddress(page: string, { language, scheme }: Look, more: Record<string, string> = {}) {
  const query = new URLSearchParams({ ...more, language, ...(scheme ? { scheme } : {}) })
  return `/-/gallery${page}?${query}`
}
