import { translator } from '@/messages/translator'
import { type Search, toQuery } from './search'

type Props = { search: Search; address: string; printAddress: string; language: string; categorized: boolean }

/** The ways to look at the organizations alone, and the list for paper. Plain links, which everybody shares. */
export function Views({ search, address, printAddress, language, categorized }: Props) {
  const t = translator(language, 'organizationsList')
  const ways = categorized ? (['category', 'country', 'name'] as const) : (['country', 'name'] as const)
  return (
    <nav className="views" aria-label={t('views')}>
      <span aria-hidden="true">{t('views')}</span>
      <ul>
        {ways.map((by) => (
          <li key={by}>
            <a
              href={address + toQuery({ by, filter: {}, sort: undefined })}
              aria-current={search.by === by ? 'page' : undefined}
            >
              {t(`by.${by}`)}
            </a>
          </li>
        ))}
        <li>
          <a href={printAddress}>{t('toPrint')}</a>
        </li>
      </ul>
    </nav>
  )
}
