import { LIMITS } from './campaign'

/** Words that may not be a campaign's address, because they would read like a page of the site. */
const RESERVED = new Set(['new', 'all', 'admin', 'desk', 'api', 'sign-in'])

export function isSlug(slug: string): boolean {
  return slugFault(slug) === null
}

/** Why a text can't be a campaign's address; whether another campaign has it is the database's to say. */
export function slugFault(slug: string): 'slug-invalid' | 'slug-taken' | null {
  if (RESERVED.has(slug)) return 'slug-taken'
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= LIMITS.slug ? null : 'slug-invalid'
}

/** A proposal for the address, from the title; '' when the title has no Latin letter or digit. */
export function proposeSlug(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.replace(/['’]/g, '').match(/[a-z0-9]+/g) ?? []
  return words
    .join('-')
    .slice(0, LIMITS.slug)
    .replace(/(?<!-)-+$/, '')
}
