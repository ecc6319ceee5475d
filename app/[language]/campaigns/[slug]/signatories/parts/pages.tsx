import { translator } from '@/messages/translator'
import { type Search, toQuery } from './search'

type Props = { next: string | null; search: Search; address: string; language: string }

/** The ways onward from a page of names, and back to the beginning. */
export function Pages({ next, search, address, language }: Props) {
  const t = translator(language, 'list')
  const { cursor, letter, ...whole } = search
  if (!next && !cursor && !letter) return null
  return (
    <nav className="pages" aria-label={t('pages')}>
      {(cursor || letter) && (
        <a className="button-quiet" href={address + toQuery(whole)}>
          {t('fromBeginning')}
        </a>
      )}
      {next && (
        <a className="button-quiet" href={address + toQuery(whole, next)} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  )
}
