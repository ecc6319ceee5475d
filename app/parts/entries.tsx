import type { ReactNode } from 'react'
import { countryName } from '@/domain/text/country'
import type { Signatory } from '@/domain/signature/list/queries'
import { interfaceLanguage, translator } from '@/messages/translator'
import { Logo } from './logo'
import type { Logos } from '@/domain/signature/logo/logo'
import { Proofs } from './proof'

type Props = { items: Signatory[]; language: string; headings: Map<string, string>; logos?: Logos }

/** Organizations as lines of a ledger: number, name, where from, and what was verified. */
export function Organizations({ items, language, headings, logos }: Props) {
  const t = translator(language, 'letter')
  return (
    <ul className="ledger">
      {items.map((item) => (
        <li key={item.number}>
          <span className="entry-number">{t('number', { number: item.number })}</span>
          <Logo logo={logos?.get(item.number)} />
          <p className="entry-name">
            <bdi>{item.organization}</bdi>
          </p>
          <p className="entry-note">
            <Joined parts={[place(item, language), headings.get(item.category ?? '')]} />
          </p>
          <p className="entry-note">
            <Proofs proofs={item.proofs} language={language} />
          </p>
        </li>
      ))}
    </ul>
  )
}

/** People in columns where there is room, and organizations between them where an order mixes them. */
export function Entries({ items, language, headings, logos }: Props) {
  const t = translator(language, 'list')
  return (
    <ul className="people">
      {items.map((item) => (
        <li key={item.number}>
          <Logo logo={logos?.get(item.number)} />
          <p className="entry-name">
            <bdi>{item.organization ?? item.name}</bdi>
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
        </li>
      ))}
    </ul>
  )
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
