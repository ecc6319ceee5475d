import { translator } from '@/messages/translator'
import type { Search } from './search'

type Props = { search: Search; address: string; language: string }

/** Nobody yet, nobody who fits, or past the end: each says what to do. */
export function NoNames({ search: { filter, cursor, letter }, address, language }: Props) {
  const t = translator(language, 'list')
  const isFiltered = Object.keys(filter).length > 0
  const [title, sentence] = isFiltered
    ? [t('noMatchTitle'), t('noMatch')]
    : cursor || letter
      ? [t('endOfList'), t('endOfListSentence')]
      : [t('emptyTitle'), t('empty')]
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{sentence}</p>
      {(isFiltered || cursor || letter) && (
        <p className="mt-3">
          <a href={address}>{t('clear')}</a>
        </p>
      )}
    </div>
  )
}
