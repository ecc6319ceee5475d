import type { GroupedPage } from '@/domain/signature/list/grouped'
import type { GroupBy } from '@/domain/signature/list/grouped-place'
import type { Signatory } from '@/domain/signature/list/queries'
import { listCountries } from '@/domain/text/country'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { HeadedGroup } from '../parts/find-groups'
import { type PrintedName, printedNames } from './printed-names'
import { GroupHeading } from '../parts/grouped-names'

type Props = { groups: GroupedPage['groups']; all: HeadedGroup[]; by: GroupBy; language: string }

/** Organizations in columns under the headings of their groups: name, and where the heading does not say it the country. */
export function PrintedGroups({ groups, all, by, language }: Props) {
  const named = new Map(all.map((group) => [group.name, group]))
  const countries = by === 'category' ? namesOfCountries(language) : new Map<string, string>()
  return groups.map(({ name, items }) => (
    <section key={name} aria-labelledby={`print-${name || 'none'}`}>
      <h2 id={`print-${name || 'none'}`}>
        <GroupHeading group={named.get(name)!} language={language} />
      </h2>
      <List
        names={items.map(({ organization, country, area }) => {
          return { name: organization, beside: area ?? (country && countries.get(country)) }
        })}
      />
    </section>
  ))
}

/** People by name, with what they are. */
export function PrintedPeople({ people, language }: { people: Signatory[]; language: string }) {
  return (
    <section aria-labelledby="print-people">
      <h2 id="print-people">{translator(language, 'list')('kindPerson')}</h2>
      <List
        names={people.map(({ name, title, affiliation }) => {
          return { name, beside: [title, affiliation].filter(Boolean).join(', ') }
        })}
      />
    </section>
  )
}

const List = ({ names }: { names: PrintedName[] }) => (
  <ul className="printed" dangerouslySetInnerHTML={{ __html: printedNames(names) }} />
)

// Once for all of them: the runtime's names are slow to open.
const namesOfCountries = (language: string) =>
  new Map(listCountries(interfaceLanguage(language)).map(({ code, name }) => [code, name]))
