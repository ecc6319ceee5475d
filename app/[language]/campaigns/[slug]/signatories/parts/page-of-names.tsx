import type { Filter, Signatory } from '@/domain/signature/queries'
import { translator } from '@/messages/translator'
import { Organizations, People } from '../../parts/entries'
import { groupNames } from './group-names'
import { toQuery } from './search'

type Props = {
  items: Signatory[]
  next: string | null
  cursor: string | null
  filter: Filter
  address: string
  language: string
  headings: Map<string, string>
}

/** One page of the list under its headings: organizations before people, each by category, and the ways onward. */
export function PageOfNames({ items, next, cursor, filter, address, language, headings }: Props) {
  const t = translator(language, 'list')
  const words = { organization: t('kindOrganization'), person: t('kindPerson') }
  return (
    <>
      {groupNames(items, headings, words).map(({ id, kind, heading, names }) => {
        const List = kind === 'organization' ? Organizations : People
        return (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>
              <bdi>{heading}</bdi>
            </h2>
            <List items={names} language={language} headings={new Map()} />
          </section>
        )
      })}
      {(next || cursor) && (
        <nav className="pages" aria-label={t('pages')}>
          {cursor && (
            <a className="button-quiet" href={address + toQuery(filter)}>
              {t('fromBeginning')}
            </a>
          )}
          {next && (
            <a className="button-quiet" href={address + toQuery(filter, next)} rel="next">
              {t('next')}
            </a>
          )}
        </nav>
      )}
    </>
  )
}

type EmptyProps = Pick<Props, 'filter' | 'cursor' | 'address' | 'language'>

/** Nobody yet, nobody who fits, or past the end: each says what to do. */
export function NoNames({ filter, cursor, address, language }: EmptyProps) {
  const t = translator(language, 'list')
  const isFiltered = Object.keys(filter).length > 0
  const [title, sentence] = isFiltered
    ? [t('noMatchTitle'), t('noMatch')]
    : cursor
      ? [t('endOfList'), t('endOfListSentence')]
      : [t('emptyTitle'), t('empty')]
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{sentence}</p>
      {(isFiltered || cursor) && (
        <p className="mt-3">
          <a href={address}>{t('clear')}</a>
        </p>
      )}
    </div>
  )
}
