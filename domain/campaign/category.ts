import type { Kind, ProofRule } from '@/db/tables/campaign'
import { isLanguageTag } from '@/domain/text/language'
import { checkLine } from '@/domain/text/name'
import { proposeSlug } from './slug'

// The noun: who may sign a letter, and in which categories they are listed. Safe in the browser.

export type { Kind }
/** In the order in which they are listed. */
export const KINDS = ['organization', 'person'] as const satisfies readonly Kind[]

/** Which kinds of signatory a campaign takes. */
export const INVITED = ['both', 'organization', 'person'] as const
export type Invited = (typeof INVITED)[number]

/** Whether anybody can sign who is of those kinds, or only organizations that were invited. */
export const ACCESS = ['anyone', 'invited'] as const

/** heading and slug in code points; most: categories of one kind. */
export const CATEGORY_LIMITS = { heading: 80, slug: 60, most: 20 } as const

/** A category as a form gives it. `slug` is null for a new one; an empty new one is no one's and is left out. */
export type CategoryValues = {
  slug: string | null
  kind: Kind
  /** Place among its kind as typed; rows with the same place keep the order of the form. */
  position: string
  heading: Record<string, string>
  remove: boolean
}

export type CategoryFault = 'heading-required' | 'heading-invalid' | 'heading-too-long' | 'heading-twice'
const REFUSALS = [
  'category-in-use',
  'categories-too-many',
  'kinds-unknown',
  'rule-unknown',
  'people-by-invitation',
] as const

/** What must stand behind an organization before it's listed: see domain/organization/grade.ts. */
export const PROOF_RULES = ['authorized', 'domain', 'vouched'] as const satisfies ProofRule[]
export type CategoryRefusal = (typeof REFUSALS)[number]

export function isCategoryRefusal(refusal: string): refusal is CategoryRefusal {
  return (REFUSALS as readonly string[]).includes(refusal)
}

/** A fault of one heading: which row of the form, which language. */
export type HeadingFault = { row: number; language: string; fault: CategoryFault }

/** A new row in which nothing was typed. */
export function isBlank({ slug, heading }: CategoryValues): boolean {
  return slug === null && Object.values(heading).every((text) => text === '')
}

/** Every fault of the headings: each needs one in the letter's own language, one line, its own within its kind. */
export function findHeadingFaults(rows: CategoryValues[], language: string): HeadingFault[] {
  const seen = new Set<string>()
  return rows.flatMap((row, index) => {
    if (row.remove || isBlank(row)) return []
    const own = row.heading[language] ?? ''
    const headings = Object.entries({ ...row.heading, [language]: own })
    return headings.flatMap(([tag, text]): HeadingFault[] => {
      const fault = headingFault(text, tag, tag === language)
      if (fault) return [{ row: index, language: tag, fault }]
      const name = `${row.kind} ${tag} ${text.toLowerCase()}`
      if (text !== '' && seen.has(name)) return [{ row: index, language: tag, fault: 'heading-twice' }]
      seen.add(name)
      return []
    })
  })
}

function headingFault(text: string, tag: string, required: boolean): CategoryFault | null {
  if (text === '') return required ? 'heading-required' : null
  const fault = checkLine(text, { max: CATEGORY_LIMITS.heading, letter: true, urls: true })
  if (fault === 'too-long') return 'heading-too-long'
  return fault || !isLanguageTag(tag) ? 'heading-invalid' : null
}

/** A name for addresses and files, from the heading; never changed afterwards. `taken` are the campaign's others. */
export function nameCategory(heading: string, kind: Kind, taken: Set<string>): string {
  const wanted =
    proposeSlug(heading)
      .slice(0, CATEGORY_LIMITS.slug - 4)
      .replace(/(?<!-)-+$/, '') || kind
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(name)) return name
  }
}
