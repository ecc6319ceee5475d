import type { ReactNode } from 'react'
import type { Editions } from '@/domain/signature/list/editions'
import type { Signatory } from '@/domain/signature/list/queries'
import type { Logos } from '@/domain/signature/logo/logo'
import { inLanguage, paths } from '@/paths'
import { Day } from './day'
import { type EntryWords, entryWords } from './entry-words'
import { Joined } from './joined'
import { Logo } from './logo'
import { OrganizationNote } from './organization-note'

type Props = {
  items: Signatory[]
  language: string
  /** With a prefix, organizations lead to their own pages under it. */
  prefix?: string
  headings: Map<string, string>
  logos?: Logos
  /** Which edition each number signed, where the letter has several. */
  editions?: Editions
  /** The number whose line is marked. */
  at?: number
}

/** Names as the lines of a ledger, in as many columns as there is room for; where an order mixes them, organizations without a category say that they are one. */
export function Entries({ items, language, ...more }: Props) {
  const words = entryWords(language)
  const organizations = items.every(({ kind }) => kind === 'organization')
  return (
    <ul className={organizations ? 'ledger' : 'ledger people'}>
      {items.map((item) => (
        <Entry key={item.number} mixed={!organizations} {...{ item, words }} {...more} />
      ))}
    </ul>
  )
}

type EntryProps = Omit<Props, 'items' | 'language'> & { item: Signatory; mixed: boolean; words: EntryWords }

function Entry({ item, mixed, words, prefix, headings, logos, editions, at }: EntryProps) {
  const { number, kind, title, affiliation } = item
  const edition = editions?.get(number)
  const heading = headings.get(item.category ?? '')
  const parts = [
    mixed && kind === 'organization' && !heading && words.list('isOrganization'),
    title && <bdi key="title">{title}</bdi>,
    affiliation && <bdi key="affiliation">{affiliation}</bdi>,
    place(item, words),
    heading,
    edition !== undefined && words.letter('edition', { number: edition }),
  ]
  return (
    <li id={`number-${number}`} aria-current={number === at ? 'true' : undefined}>
      <Logo logo={logos?.get(number)} />
      <p className="entry-name">
        {kind === 'organization' ? <Organization item={item} prefix={prefix} /> : <bdi>{item.name}</bdi>}
      </p>
      <Day item={item} words={words} />
      {number === at && <p className="entry-here">{words.letter('number', { number })}</p>}
      {kind === 'organization' ? (
        <OrganizationNote {...{ item, parts, words }} />
      ) : (
        <p className="entry-note">
          <Joined parts={parts} />
        </p>
      )}
    </li>
  )
}

function Organization({ item, prefix }: Pick<EntryProps, 'item' | 'prefix'>) {
  const name = <bdi>{item.organization}</bdi>
  if (!item.record || prefix === undefined) return name
  return <a href={inLanguage(prefix, paths.organization(item.record))}>{name}</a>
}

/** What is no country (Europe, Global) is kept as text. */
function place({ area, country }: Signatory, words: EntryWords): ReactNode {
  if (area) return <bdi key="area">{area}</bdi>
  return country && words.country(country.trim())
}
