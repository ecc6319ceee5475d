import type { Signatory } from '@/domain/signature/list/queries'
import { translator } from '@/messages/translator'
import { Entries, Organizations } from '@/app/parts/entries'
import { groupNames } from './group-names'
import { type Search, toQuery } from './search'

type Props = {
  items: Signatory[]
  next: string | null
  search: Search
  address: string
  language: string
  prefix: string
  headings: Map<string, string>
}

/** One page of the list, and the ways onward. */
export function PageOfNames({ items, next, search, address, language, prefix, headings }: Props) {
  const t = translator(language, 'list')
  const { cursor, sort } = search
  return (
    <>
      {sort ? (
        <section aria-labelledby="names">
          <h2 id="names">{t(sort === 'name' ? 'byName' : 'byNewest')}</h2>
          <Entries items={items} language={language} prefix={prefix} headings={headings} />
        </section>
      ) : (
        <InListOrder items={items} language={language} prefix={prefix} headings={headings} />
      )}
      {(next || cursor) && (
        <nav className="pages" aria-label={t('pages')}>
          {cursor && (
            <a className="button-quiet" href={address + toQuery(search)}>
              {t('fromBeginning')}
            </a>
          )}
          {next && (
            <a className="button-quiet" href={address + toQuery(search, next)} rel="next">
              {t('next')}
            </a>
          )}
        </nav>
      )}
    </>
  )
}

/** In the list's own order, under its headings: organizations before people, each by category. */
function InListOrder({
  items,
  language,
  prefix,
  headings,
}: Pick<Props, 'items' | 'language' | 'prefix' | 'headings'>) {
  const t = translator(language, 'list')
  const words = { organization: t('kindOrganization'), person: t('kindPerson') }
  return (
    <>
      {groupNames(items, headings, words).map(({ id, kind, heading, names }) => {
        const List = kind === 'organization' ? Organizations : Entries
        return (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>
              <bdi>{heading}</bdi>
            </h2>
            <List items={names} language={language} prefix={prefix} headings={new Map()} />
          </section>
        )
      })}
    </>
  )
}

type EmptyProps = Pick<Props, 'search' | 'address' | 'language'>

/** Nobody yet, nobody who fits, or past the end: each says what to do. */
export function NoNames({ search: { filter, cursor }, address, language }: EmptyProps) {
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
