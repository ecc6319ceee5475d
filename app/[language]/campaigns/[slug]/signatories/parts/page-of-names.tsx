import type { Signatory } from '@/domain/signature/list/queries'
import { translator } from '@/messages/translator'
import { Entries, Organizations } from '@/app/parts/entries'
import type { Logos } from '@/domain/signature/logo/logo'
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
  logos: Logos
}

/** One page of the list, and the ways onward. */
export function PageOfNames({ items, next, search, address, language, prefix, headings, logos }: Props) {
  const t = translator(language, 'list')
  const { sort, filter } = search
  // Of organizations alone a line each; a mixed list stands in columns.
  const List = filter.kind === 'organization' ? Organizations : Entries
  return (
    <>
      {sort ? (
        <section aria-labelledby="names">
          <h2 id="names">{t(sort === 'name' ? 'byName' : 'byNewest')}</h2>
          <List {...{ items, language, prefix, headings, logos }} />
        </section>
      ) : (
        <InListOrder {...{ items, language, prefix, headings, logos }} />
      )}
      <Pages {...{ next, search, address, language }} />
    </>
  )
}

/** The ways onward from a page of names, and back to the beginning. */
export function Pages({
  next,
  search,
  address,
  language,
}: Omit<Props, 'items' | 'prefix' | 'headings' | 'logos'>) {
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

/** In the list's own order, under its headings: organizations before people, each by category. */
function InListOrder({
  items,
  language,
  prefix,
  headings,
  logos,
}: Pick<Props, 'items' | 'language' | 'prefix' | 'headings' | 'logos'>) {
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
            <List items={names} headings={new Map()} {...{ language, prefix, logos }} />
          </section>
        )
      })}
    </>
  )
}

type EmptyProps = Pick<Props, 'search' | 'address' | 'language'>

/** Nobody yet, nobody who fits, or past the end: each says what to do. */
export function NoNames({ search: { filter, cursor, letter }, address, language }: EmptyProps) {
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
