import type { Signatory } from '@/domain/signature/list/queries'
import { translator } from '@/messages/translator'
import { Entries } from '@/app/parts/entries'
import type { Editions } from '@/domain/signature/list/editions'
import type { Logos } from '@/domain/signature/logo/logo'
import { groupNames } from './group-names'
import { Pages } from './pages'
import type { Search } from './search'

type Props = {
  items: Signatory[]
  next: string | null
  search: Search
  address: string
  language: string
  prefix: string
  headings: Map<string, string>
  logos: Logos
  editions: Editions
  /** Numbers of those who joined after the letter was delivered. */
  joined: Set<number>
}

/** One page of the list, and the ways onward. */
export function PageOfNames({ next, search, address, joined, ...names }: Props) {
  const { sort } = search
  return (
    <>
      {sort ? <Sorted {...names} {...{ search, joined }} /> : <InListOrder {...names} search={search} />}
      <Pages {...{ next, search, address, language: names.language }} />
    </>
  )
}

/** By name, or the newest first: then those who joined after the letter was delivered stand apart. */
function Sorted({ items, search: { sort }, joined, ...more }: Omit<Props, 'next' | 'address'>) {
  const t = translator(more.language, 'list')
  const after = sort === 'newest' ? items.filter(({ number }) => joined.has(number)) : []
  const rest = items.filter((item) => !after.includes(item))
  return (
    <>
      {after.length > 0 && (
        <section aria-labelledby="joined">
          <h2 id="joined">{translator(more.language, 'record')('joinedTitle')}</h2>
          <Entries items={after} {...more} />
        </section>
      )}
      {rest.length > 0 && (
        <section aria-labelledby="names">
          <h2 id="names">{t(sort === 'name' ? 'byName' : 'byNewest')}</h2>
          <Entries items={rest} {...more} />
        </section>
      )}
    </>
  )
}

/** In the list's own order, under its headings: organizations before people, each by category. */
function InListOrder({ items, search, headings, ...more }: Omit<Props, 'next' | 'address' | 'joined'>) {
  const t = translator(more.language, 'list')
  const words = { organization: t('kindOrganization'), person: t('kindPerson') }
  return groupNames(items, headings, words).map(({ id, heading, names }) => (
    <section key={id} aria-labelledby={id}>
      <h2 id={id}>
        <bdi>{heading}</bdi>
      </h2>
      <Entries items={names} headings={new Map()} at={search.at} {...more} />
    </section>
  ))
}
