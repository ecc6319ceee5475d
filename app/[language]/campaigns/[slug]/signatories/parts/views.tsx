import { translator } from '@/messages/translator'
import { ViewLinks } from '../../parts/view-links'
import { type Search, toQuery } from './search'

type Props = {
  search: Search
  address: string
  printAddress: string
  language: string
  categorized: boolean
  /** A single organization needs no other ways to be looked at. */
  several: boolean
}

/** The ways to look at the organizations alone, the list for paper, and how they were checked. */
export function Views({ search, address, printAddress, language, categorized, several }: Props) {
  const t = translator(language, 'organizationsList')
  const by = (way: 'category' | 'country' | 'name') => ({
    href: address + toQuery({ by: way, filter: {}, sort: undefined }),
    words: t(`by.${way}`),
    current: search.by === way,
  })
  const ways = categorized ? (['category', 'country', 'name'] as const) : (['country', 'name'] as const)
  return (
    <ViewLinks label={t('views')} views={several ? ways.map(by) : []}>
      {several && (
        <li>
          <a href={printAddress}>{t('toPrint')}</a>
        </li>
      )}
      <li>
        <a href="#marks">{t('howChecked')}</a>
      </li>
    </ViewLinks>
  )
}
