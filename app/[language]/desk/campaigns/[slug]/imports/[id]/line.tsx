import type { ReactNode } from 'react'
import type { ShownRow } from '@/domain/import/report'
import type { Category } from '@/domain/import/match-category'
import { countryName } from '@/domain/text/country'
import { translator } from '@/messages/translator'

/** The heading of a category in the page's language where there is one. */
export function categoryHeading({ slug, heading }: Category, language: string): string {
  return heading[language] ?? Object.values(heading)[0] ?? slug
}

type Props = { row: Omit<ShownRow, 'row'>; categories: Category[]; language: string; children?: ReactNode }

/** An organization as it would stand on the list. */
export function Line({ row, categories, language, children }: Props) {
  const t = translator(language, 'import')
  const category = categories.find(({ slug }) => slug === row.category)
  const about = [
    row.country && countryName(row.country, language),
    row.area,
    category && categoryHeading(category, language),
  ].filter(Boolean)
  return (
    <>
      <bdi className="font-serif text-base font-semibold [overflow-wrap:anywhere]">{row.organization}</bdi>
      <span className="text-quiet block text-sm [overflow-wrap:anywhere]">
        {about.length === 0 && t('noCountry')}
        {about.map((part, index) => (
          <span key={index}>
            {index > 0 && ' · '}
            <bdi>{part}</bdi>
          </span>
        ))}
      </span>
      {children}
    </>
  )
}
