import type { Category } from '@/app/parts/category'
import { countByCategory, countOrganizationsByCountry } from '@/domain/signature/list/counts'
import type { Group } from '@/domain/signature/list/grouped'
import type { GroupBy } from '@/domain/signature/list/grouped-place'
import { listCountries } from '@/domain/text/country'
import { interfaceLanguage, translator } from '@/messages/translator'

/** A group of organizations with its heading, and the language that is in when it is not the page's. */
export type HeadedGroup = Group & { heading: string; language?: string }

/** Every group that organizations of a campaign may stand in, in a reader's order, with its count from the totals. */
export async function findGroups(
  campaignId: string,
  by: GroupBy,
  language: string,
  categories: Category[],
): Promise<HeadedGroup[]> {
  return by === 'category'
    ? findCategoryGroups(campaignId, language, categories)
    : findCountryGroups(campaignId, language)
}

async function findCategoryGroups(campaignId: string, language: string, categories: Category[]) {
  const parts = await countByCategory(campaignId)
  const listed = (name: string) =>
    parts.find((part) => part.kind === 'organization' && part.category === name)?.listed ?? 0
  const own = categories.filter(({ kind }) => kind === 'organization')
  const rest = translator(language, 'organizationsList')(own.length > 0 ? 'noCategory' : 'all')
  return [
    ...own.map(({ slug, heading, language: spoken }) => {
      return {
        name: slug,
        heading,
        listed: listed(slug),
        ...(spoken === language ? {} : { language: spoken }),
      }
    }),
    { name: '', heading: rest, listed: listed('') },
  ]
}

async function findCountryGroups(campaignId: string, language: string): Promise<HeadedGroup[]> {
  const counts = await countOrganizationsByCountry(campaignId)
  const countries = listCountries(interfaceLanguage(language)).map(({ code, name }) => {
    return { name: code, heading: name, listed: counts.get(code) ?? 0 }
  })
  const none = translator(language, 'organizationsList')('noCountry')
  return [...countries, { name: '', heading: none, listed: counts.get('') ?? 0 }]
}
