import { countByCategory, countByCountry } from '@/domain/signature/list/counts'
import type { Category } from '@/app/parts/category'
import { countryName } from '@/domain/text/country'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { Search } from './search'

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
      <div>
        <label className="field-label" htmlFor="search-kind">
          {t('kind')}
        </label>
        <select className="input" id="search-kind" name="kind" defaultValue={filter.kind ?? ''}>
          <option value="">{t('everyone')}</option>
          <option value="organization">{t('kindOrganization')}</option>
          <option value="person">{t('kindPerson')}</option>
        </select>
      </div>
      <div>
        <label className="field-label" htmlFor="search-country">
          {t('country')}
        </label>
        <select className="input" id="search-country" name="country" defaultValue={chosen ?? ''}>
          <option value="">{t('everyCountry')}</option>
          {countries.map(({ code, name, count }) => (
            <option key={code} value={code}>
              {t('countryCount', { country: name, count })}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label className="field-label" htmlFor="search-sort">
          {t('sort')}
        </label>
        <select className="input" id="search-sort" name="sort" defaultValue={sort ?? ''}>
          <option value="">{t('sortStanding')}</option>
          <option value="name">{t('sortName')}</option>
          <option value="newest">{t('sortNewest')}</option>
        </select>
      </div>
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
async function CategoryFilter({ campaignId, chosen = '', language, categories }: CategoryProps) {
  const t = translator(language, 'categories')
  const parts = await countByCategory(campaignId)
  const counts = new Map(parts.map(({ category, listed }) => [category, listed]))
  return (
    <div className="search-category">
      <label className="field-label" htmlFor="search-category">
        {t('filter')}
      </label>
      <select className="input" id="search-category" name="category" defaultValue={chosen}>
        <option value="">{t('everyCategory')}</option>
        {categories.map(({ slug, heading }) => (
          <option key={slug} value={slug}>
            {t('count', { heading, count: counts.get(slug) ?? 0 })}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Countries that have names on the list, in alphabetical order; signatories without a country are left out. */
async function listedCountries(campaignId: string, language: string) {
  const spoken = interfaceLanguage(language)
  const order = new Intl.Collator(spoken)
  const rows = await countByCountry(campaignId)
  return rows
    .map(({ country, listed }) => ({ code: country.trim(), count: listed }))
    .filter(({ code }) => code !== '')
    .map(({ code, count }) => ({ code, count, name: countryName(code, spoken) }))
    .sort((a, b) => order.compare(a.name, b.name))
}
