import type { Category } from '@/app/parts/category'
import { countByCategory } from '@/domain/signature/list/counts'
import { countryName } from '@/domain/text/country'
import { interfaceLanguage, translator } from '@/messages/translator'
import { type Option, Choice } from './choice'
import { listedCountries } from './listed-countries'
import type { Search } from './search'

type Props = { campaignId: string; search: Search; language: string; categories: Category[] }

/** By what the list is filtered and ordered. */
export async function Choices({ campaignId, search: { filter, sort }, language, categories }: Props) {
  const t = translator(language, 'list')
  const countries = await listedCountries(campaignId, language)
  // A country without names can still be asked for; it stays chosen.
  const { country: chosen } = filter
  if (chosen && !countries.some(({ code }) => code === chosen)) {
    countries.push({ code: chosen, name: countryName(chosen, interfaceLanguage(language)), count: 0 })
  }
  const kinds: Option[] = [
    ['', t('everyone')],
    ['organization', t('kindOrganization')],
    ['person', t('kindPerson')],
  ]
  const places = countries.map(({ code, name, count }): Option => [
    code,
    t('countryCount', { country: name, count }),
  ])
  const orders: Option[] = [
    ['', t('sortStanding')],
    ['name', t('sortName')],
    ['newest', t('sortNewest')],
  ]
  return (
    <div className="list-choices">
      <Choice name="kind" label={t('kind')} chosen={filter.kind} options={kinds} />
      <Choice
        name="country"
        label={t('country')}
        chosen={chosen}
        options={[['', t('everyCountry')], ...places]}
      />
      {categories.length > 0 && (
        <CategoryFilter {...{ campaignId, chosen: filter.category, language, categories }} />
      )}
      <Choice name="sort" label={t('sort')} chosen={sort} options={orders} />
    </div>
  )
}

type CategoryProps = Pick<Props, 'campaignId' | 'language' | 'categories'> & { chosen?: string }

/** A category without names can still be asked for: it says 0. */
async function CategoryFilter({ campaignId, chosen, language, categories }: CategoryProps) {
  const t = translator(language, 'categories')
  const parts = await countByCategory(campaignId)
  const counts = new Map(parts.map(({ category, listed }) => [category, listed]))
  return (
    <Choice
      name="category"
      label={t('filter')}
      chosen={chosen}
      options={[
        ['', t('everyCategory')],
        ...categories.map(({ slug, heading }): Option => [
          slug,
          t('count', { heading, count: counts.get(slug) ?? 0 }),
        ]),
      ]}
    />
  )
}
