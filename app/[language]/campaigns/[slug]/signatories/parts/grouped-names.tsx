import { Entries } from '@/app/parts/entries'
import type { Editions } from '@/domain/signature/list/editions'
import type { GroupedPage } from '@/domain/signature/list/grouped'
import type { Signatory } from '@/domain/signature/list/queries'
import type { Logos } from '@/domain/signature/logo/logo'
import { direction } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import type { HeadedGroup } from './find-groups'
import { Pages } from './pages'
import { type Search, toQuery } from './search'

type Props = {
  page: GroupedPage
  all: HeadedGroup[]
  headings: Map<string, string>
  search: Search
  address: string
  language: string
  prefix: string
  logos: Logos
  editions: Editions
}

/** Organizations under the heading of their category or country, which says how many stand there in all. */
export function GroupedNames({ page, all, headings, search, address, language, ...more }: Props) {
  const named = new Map(all.map((group) => [group.name, group]))
  const begins = search.cursor === null
  // The heading says the country.
  const toItems = (items: Signatory[]) =>
    search.by === 'country' ? items.map((item) => ({ ...item, country: null })) : items
  const shown = headings.size > 0 && search.by === 'country' ? headings : new Map<string, string>()
  return (
    <>
      <div className="grouped">
        {page.groups.map(({ name, items }, index) => {
          const id = `group-${name || 'none'}`
          return (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>
                <GroupHeading group={named.get(name)!} language={language} />
                {index === 0 && !begins && (
                  <span className="text-quiet text-base font-normal">
                    {' '}
                    {translator(language, 'organizationsList')('continued')}
                  </span>
                )}
              </h2>
              <Entries {...more} {...{ items: toItems(items), language }} headings={shown} />
            </section>
          )
        })}
      </div>
      <Pages {...{ next: page.next, search, address, language }} />
    </>
  )
}

type HeadingProps = { group: HeadedGroup; language: string }

/** "Companies (1,250)", in the language that the heading is written in. */
export function GroupHeading({ group: { heading, language: spoken, listed }, language }: HeadingProps) {
  const words = translator(language, 'categories')('count', { heading, count: listed })
  return (
    <span lang={spoken} dir={spoken && direction(spoken)}>
      {words}
    </span>
  )
}

type ListProps = Pick<Props, 'all' | 'search' | 'address' | 'language'> & { country: boolean }

/** The groups with their counts, each a link to all of it. */
export function GroupList({ all, address, language, country }: ListProps) {
  const t = translator(language, 'organizationsList')
  const groups = all.filter(({ name, listed }) => listed > 0 && name !== '')
  if (groups.length < 2) return null
  const to = (name: string) =>
    address +
    toQuery({
      filter: { kind: 'organization', [country ? 'country' : 'category']: name },
      sort: 'name',
    })
  const list = (
    <ul className="groups">
      {groups.map((group) => (
        <li key={group.name}>
          <a href={to(group.name)}>
            <GroupHeading group={group} language={language} />
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <details className="group-list" open={groups.length <= 8}>
      <summary>{t(country ? 'countries' : 'categories', { count: groups.length })}</summary>
      {list}
    </details>
  )
}
