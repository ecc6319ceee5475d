import { SelectField, TextField } from '@/app/parts/field'
import type { Category } from '@/app/parts/category'
import type { AddresseeDesk } from '@/domain/delivery/addressee/find-desk'
import type { DeliveredFilter } from '@/domain/delivery/addressee/list-delivered'
import { countryName } from '@/domain/text/country'
import { interfaceLanguage, translator } from '@/messages/translator'

type Props = {
  desk: AddresseeDesk
  filter: DeliveredFilter
  areas: string[]
  categories: Category[]
  address: string
  language: string
}

/** A plain GET form: what is looked for is the address. */
export function NamesFilter({ desk, filter, areas, categories, address, language }: Props) {
  const t = translator(language, 'list')
  const own = translator(language, 'addressee')
  const category = translator(language, 'categories')
  return (
    <form className="search" action={`${address}#names`} method="get" role="search">
      <TextField className="search-name" name="q" type="search" label={t('search')} defaultValue={filter.q} />
      <SelectField
        name="kind"
        label={t('kind')}
        defaultValue={filter.kind ?? ''}
        options={[
          ['', t('everyone')],
          ['organization', t('kindOrganization')],
          ['person', t('kindPerson')],
        ]}
      />
      <SelectField
        name="country"
        label={t('country')}
        defaultValue={filter.country ?? ''}
        options={[['', t('everyCountry')], ...countriesOf(desk, language)]}
      />
      {areas.length > 0 && (
        <SelectField
          name="area"
          label={own('place')}
          defaultValue={filter.area ?? ''}
          options={[['', own('everyPlace')], ...areas.map((area): [string, string] => [area, area])]}
        />
      )}
      {categories.length > 0 && (
        <SelectField
          name="category"
          label={category('filter')}
          defaultValue={filter.category ?? ''}
          options={[
            ['', category('everyCategory')],
            ...categories.map(({ slug, heading }): [string, string] => [slug, heading]),
          ]}
        />
      )}
      <button className="button" type="submit">
        {t('apply')}
      </button>
    </form>
  )
}

/** The countries on the frozen list with their names, in alphabetical order. */
function countriesOf({ counts }: AddresseeDesk, language: string): [string, string][] {
  const spoken = interfaceLanguage(language)
  const t = translator(language, 'list')
  return counts.countries
    .filter(({ country }) => country.trim() !== '')
    .map(({ country, people, organizations }) => ({
      code: country,
      name: countryName(country, spoken),
      count: people + organizations,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, spoken))
    .map(({ code, name, count }) => [code, t('countryCount', { country: name, count })])
}
