import type { ReactNode } from 'react'
import { countryName } from '@/domain/text/country'
import type { Signatory } from '@/domain/signature/list/queries'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { Logos } from '@/domain/signature/logo/logo'
import { inLanguage, paths } from '@/paths'
import { Logo } from './logo'
import { Members } from './members'
import { Proofs } from './proof'

/** With a prefix, organizations lead to their own pages under it. */
type Props = {
  items: Signatory[]
  language: string
  prefix?: string
  headings: Map<string, string>
  logos?: Logos
}

/** Organizations as lines of a ledger: number, name, where from, and what was verified. */
export function Organizations({ items, language, prefix, headings, logos }: Props) {
  const t = translator(language, 'letter')
  return (
    <ul className="ledger">
      {items.map((item) => (
        <li key={item.number}>
          <span className="entry-number">{t('number', { number: item.number })}</span>
          <Logo logo={logos?.get(item.number)} />
          <p className="entry-name">
            <Organization item={item} prefix={prefix} />
          </p>
          <p className="entry-note">
            <Joined parts={[place(item, language), headings.get(item.category ?? '')]} />
          </p>
          <p className="entry-note">
            <Proofs proofs={item.proofs} language={language} />
          </p>
          <Members members={item.members} language={language} />
        </li>
      ))}
    </ul>
  )
}

/** People in columns where there is room, and organizations between them where an order mixes them. */
export function Entries({ items, language, prefix, headings, logos }: Props) {
  const t = translator(language, 'list')
  return (
    <ul className="people">
      {items.map((item) => (
        <li key={item.number}>
          <Logo logo={logos?.get(item.number)} />
          <p className="entry-name">
            {item.organization ? <Organization item={item} prefix={prefix} /> : <bdi>{item.name}</bdi>}
          </p>
          <p className="entry-note">
            <Joined
              parts={[
                item.kind === 'organization' && t('isOrganization'),
                item.title && <bdi key="title">{item.title}</bdi>,
                item.affiliation && <bdi key="affiliation">{item.affiliation}</bdi>,
                place(item, language),
                headings.get(item.category ?? ''),
              ]}
            />
          </p>
          {item.kind === 'organization' && (
            <p className="entry-note">
              <Proofs proofs={item.proofs} language={language} />
            </p>
          )}
          <Members members={item.members} language={language} />
        </li>
      ))}
    </ul>
  )
}

function Organization({ item, prefix }: { item: Signatory; prefix: string | undefined }) {
  const name = <bdi>{item.organization}</bdi>
  if (!item.record || prefix === undefined) return name
  return <a href={inLanguage(prefix, paths.organization(item.record))}>{name}</a>
}

function Joined({ parts }: { parts: ReactNode[] }) {
  const shown = parts.filter(Boolean)
  return shown.map((part, index) => (
    <span key={index}>
      {index > 0 && ' · '}
      {part}
    </span>
  ))
}

/** What is no country (Europe, Global) is kept as text. */
function place({ area, country }: Signatory, language: string): ReactNode {
  if (area) return <bdi key="area">{area}</bdi>
  return country && countryName(country, interfaceLanguage(language))
}
