import type { Category } from '@/app/parts/category'
import { countryName } from '@/domain/text/country'
import { countFiltered } from '@/domain/signature/list/counts'
import { interfaceLanguage, translator } from '@/messages/translator'
import { type Search, toQuery } from './search'

type Props = {
  search: Search
  categories: Category[]
  address: string
  language: string
  campaignId: string
  all: number
}

/** What the list is filtered by, each a link that takes it away. */
export async function Chosen({ search, categories, address, language, campaignId, all }: Props) {
  const { by, filter, sort } = search
  if (by || Object.keys(filter).length === 0) return null
  const t = translator(language, 'list')
  const { kind, country, category, q } = filter
  const words = {
    q: q && t('searchedFor', { q: `\u2068${q}\u2069` }),
    kind: kind && t(kind === 'person' ? 'kindPerson' : 'kindOrganization'),
    country: country && countryName(country, interfaceLanguage(language)),
    category: category && (categories.find(({ slug }) => slug === category)?.heading ?? category),
  }
  const without = (name: keyof typeof words) => {
    const { [name]: _, ...left } = filter
    return address + toQuery({ filter: left, sort })
  }
  return (
    <ul className="chosen" aria-label={t('chosen')}>
      {(['q', 'kind', 'country', 'category'] as const).map(
        (name) =>
          words[name] && (
            <li key={name}>
              <a href={without(name)}>
                <bdi>{words[name]}</bdi> <span aria-hidden="true">×</span>
                <span className="sr-only">{t('takeAway')}</span>
              </a>
            </li>
          ),
      )}
      {/* How many a search finds, only reading them all would tell. */}
      {!q && <li>{t('someOf', { count: await countFiltered(campaignId, filter), all })}</li>}
    </ul>
  )
}
