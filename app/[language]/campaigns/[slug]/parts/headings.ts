import { listCategories } from '@/domain/campaign/queries'
import type { Category } from './category'

/** A campaign's categories with their heading in the page's language, else the letter's, else any. */
export async function findHeadings(
  campaignId: string,
  language: string,
  letterLanguage: string,
): Promise<Category[]> {
  const rows = await listCategories(campaignId)
  return rows.map(({ slug, kind, heading }) => {
    const spoken = [language, letterLanguage].find((tag) => heading[tag]) ?? Object.keys(heading)[0]
    return { slug, kind, heading: heading[spoken!] ?? slug, language: spoken ?? 'en' }
  })
}

/** Headings by category, for the lists. */
export function headingsBySlug(categories: Category[]): Map<string, string> {
  return new Map(categories.map(({ slug, heading }) => [slug, heading]))
}
