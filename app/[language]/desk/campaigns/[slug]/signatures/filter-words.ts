import type { Category } from '@/app/parts/category'
import type { DeskFilter } from '@/domain/signature/desk/view'
import { countryName } from '@/domain/text/country'
import { translator } from '@/messages/translator'

type Props = { filter: DeskFilter; categories: Category[]; language: string }

/** The filter in the words of its fields. */
export function filterWords({ filter, categories, language }: Props): string {
  const { standing, kind, country, category, q, signature } = filter
  const desk = translator(language, 'desk')
  const words = [
    standing && desk(`standings.${standing}`),
    kind && desk(`kinds.${kind}`),
    country && countryName(country, language),
    category && (categories.find(({ slug }) => slug === category)?.heading ?? category),
    q && translator(language, 'exports')('search', { q }),
    signature && translator(language, 'exports')('oneSignature'),
  ]
  return words.filter(Boolean).join(' · ')
}
