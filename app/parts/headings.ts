import { listCategories } from '@/domain/campaign/queries'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
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

/** The heading that a signature stands under, in the page's language where there is one; null without a category. */
export async function findHeading(
  { category, campaign }: Pick<OwnSignature, 'category' | 'campaign'>,
  language: string,
): Promise<string | null> {
  if (category === null) return null
  const headings = await findHeadings(campaign.id, language, campaign.language)
  return headings.find(({ slug }) => slug === category)?.heading ?? null
}

/** Headings by category, for the lists. */
export function headingsBySlug(categories: Category[]): Map<string, string> {
  return new Map(categories.map(({ slug, heading }) => [slug, heading]))
}
