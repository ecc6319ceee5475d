import { countParts } from '@/app/parts/count'
import type { Category } from '@/app/parts/category'
import type { FinalDelivery } from '@/domain/delivery/queries'
import { NO_COUNTS } from '@/domain/signature/list/counts'
import { translator } from '@/messages/translator'

type DeliveredCounts = Pick<FinalDelivery, 'counts'>['counts']

/** "112 organizations, 795 people by name, 12 people without a name"; '' for nobody. */
export function deliveredParts(
  { organizations, people, unlisted }: { organizations: number; people: number; unlisted?: number },
  language: string,
): string {
  return countParts({ ...NO_COUNTS, organizations, people, unlisted: unlisted ?? 0 }, language)
}

/** How many countries the names come from. */
export const countCountries = ({ countries }: DeliveredCounts) =>
  countries.filter(({ country }) => country.trim() !== '').length

/** Each category that has names, organizations first, in the campaign's order; outside of them, the others. */
export function deliveredCategories(counts: DeliveredCounts, categories: Category[], language: string) {
  const t = translator(language, 'letter')
  const order = new Map(categories.map(({ slug }, index) => [slug, index]))
  const place = (slug: string) => order.get(slug) ?? categories.length
  return counts.categories
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || place(a.category) - place(b.category))
    .map(({ kind, category, count }) => {
      const heading = categories.find(({ slug }) => slug === category)
      const others =
        kind === 'organization' ? t('otherOrganizations', { count }) : t('otherPeople', { count })
      const words = heading
        ? translator(language, 'categories')('count', { heading: heading.heading, count })
        : others
      return { key: `${kind} ${category}`, words, language: heading?.language ?? language }
    })
}
