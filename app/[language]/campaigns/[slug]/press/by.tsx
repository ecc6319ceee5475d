import type { Category } from '@/app/parts/category'
import type { Kind } from '@/domain/campaign/category'
import type { OfCountry } from '@/domain/count/parts'
import type { Part } from '@/domain/signature/list/counts'
import { countryName } from '@/domain/text/country'
import { direction } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'

type Row = { key: string; name: string; written?: string; count: number }

function Rows({ rows, language, countries = false }: { rows: Row[]; language: string; countries?: boolean }) {
  const number = new Intl.NumberFormat(interfaceLanguage(language))
  return (
    <ul className={countries ? 'press-list press-countries' : 'press-list'}>
      {rows.map(({ key, name, written, count }) => (
        <li key={key}>
          <bdi lang={written} dir={written && direction(written)}>
            {name}
          </bdi>
          <span>{number.format(count)}</span>
        </li>
      ))}
    </ul>
  )
}

type CategoryProps = { headings: Category[]; parts: Part[]; language: string }

/** What counts in each category, in the campaign's order; those outside of them at the end. */
export function ByCategory({ headings, parts, language }: CategoryProps) {
  const t = translator(language, 'press')
  const other = (kind: Kind): Row => {
    const own = headings.filter((heading) => heading.kind === kind)
    const known = new Set(own.map(({ slug }) => slug))
    const beside = parts.filter((part) => part.kind === kind && !known.has(part.category))
    const [some, all] =
      kind === 'person'
        ? [t('otherPeople'), t('people')]
        : [t('otherOrganizations'), translator(language, 'counts')('organizations')]
    const count = beside.reduce((sum, { counted }) => sum + counted, 0)
    return { key: kind, name: own.length > 0 ? some : all, count }
  }
  const named = headings.map(({ slug, kind, heading, language: written }) => ({
    ...{ key: slug, name: heading, written },
    count: parts.find((part) => part.kind === kind && part.category === slug)?.counted ?? 0,
  }))
  const rows = [...named, other('organization'), other('person')].filter(({ count }) => count > 0)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="by-category">
      <h2 id="by-category">{t('byCategory')}</h2>
      <Rows {...{ rows, language }} />
    </section>
  )
}

/** The names on the list by country, the most first. */
export function ByCountry({ countries, language }: { countries: OfCountry[]; language: string }) {
  const t = translator(language, 'press')
  if (countries.length === 0) return null
  const rows = countries.map(({ country, people, organizations }) => ({
    key: country,
    name: country ? countryName(country, interfaceLanguage(language)) : t('noCountry'),
    count: people + organizations,
  }))
  const byName = new Intl.Collator(language)
  rows.sort((one, other) => other.count - one.count || byName.compare(one.name, other.name))
  return (
    <section aria-labelledby="by-country">
      <h2 id="by-country">{t('byCountry')}</h2>
      <Rows {...{ rows, language }} countries />
    </section>
  )
}
