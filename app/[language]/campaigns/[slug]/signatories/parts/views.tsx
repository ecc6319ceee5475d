import { translator } from '@/messages/translator'
import { ViewLinks } from '../../parts/view-links'
import { type Search, toQuery } from './search'

type Props = { search: Search; address: string; printAddress: string; language: string; categorized: boolean }

/** The ways to look at the organizations alone, and the list for paper. */
export function Views({ search, address, printAddress, language, categorized }: Props) {
  const t = translator(language, 'organizationsList')
  const by = (way: 'category' | 'country' | 'name') => ({
    href: address + toQuery({ by: way, filter: {}, sort: undefined }),
    words: t(`by.${way}`),
    current: search.by === way,
  })
  const ways = categorized ? (['category', 'country', 'name'] as const) : (['country', 'name'] as const)
  return (
    <ViewLinks label={t('views')} views={ways.map(by)}>
      <li>
        <a href={printAddress}>{t('toPrint')}</a>
      </li>
    </ViewLinks>
  )
}
