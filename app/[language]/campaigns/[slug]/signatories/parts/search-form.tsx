import { countByCategory } from '@/domain/signature/list/counts'
import type { Category } from '@/app/parts/category'
import { countryName } from '@/domain/text/country'
import { interfaceLanguage, translator } from '@/messages/translator'
import { listedCountries } from './listed-countries'
import type { Search } from './search'
import { type Option, Choice } from './choice'

type Props = {
  campaignId: string
  address: string
  search: Search
  language: string
  categories: Category[]
}

/** Search, filters and order as a plain GET form: its state is the address. */
export async function SearchForm({ campaignId, address, search, language, categories }: Props) {
  const { filter, sort } = search
  const t = translator(language, 'list')
  const countries = await listedCountries(campaignId, language)
  // A country without names can still be asked for; it stays chosen.
  const { country: chosen } = filter
  if (chosen && !countries.some(({ code }) => code === chosen)) {
    countries.push({ code: chosen, name: countryName(chosen, interfaceLanguage(language)), count: 0 })
  }
  return (
    <form className="search" action={address} method="get" role="search">
      <div className="search-name">
        <label className="field-label" htmlFor="search-q">
          {t('search')}
        </label>
        <input className="input" type="search" id="search-q" name="q" dir="auto" defaultValue={filter.q} />
      </div>
      <Choice
        name="kind"
        label={t('kind')}
        chosen={filter.kind}
        options={[
          ['', t('everyone')],
          ['organization', t('kindOrganization')],
          ['person', t('kindPerson')],
        ]}
      />
      <Choice
        name="country"
        label={t('country')}
        chosen={chosen}
        options={[
          ['', t('everyCountry')],
          ...countries.map(({ code, name, count }): Option => [
            code,
            t('countryCount', { country: name, count }),
          ]),
        ]}
      />
      <Choice
        name="sort"
        label={t('sort')}
        chosen={sort}
        options={[
          ['', t('sortStanding')],
          ['name', t('sortName')],
          ['newest', t('sortNewest')],
        ]}
      />
      {categories.length > 0 && (
        <CategoryFilter {...{ campaignId, chosen: filter.category, language, categories }} />
      )}
      <button className="button" type="submit">
        {t('apply')}
      </button>
    </form>
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
      className="search-category"
    />
  )
}
