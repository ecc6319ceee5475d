import type { ReactNode } from 'react'
import type { Item, Shown } from '@/domain/review/item'
import { countryName } from '@/domain/text/country'
import { translator } from '@/messages/translator'

/** The name a signature would be listed under. */
export const nameOf = ({ kind, fields }: Shown) =>
  (kind === 'person' ? fields.name : fields.organization) ?? '–'

/** The namesakes in columns beside this one: nothing is merged, whoever looks decides. */
export function Similar({ item, language }: { item: Item; language: string }) {
  const t = translator(language, 'review')
  if (item.similar.length === 0) return null
  return (
    <>
      <h3 className="mt-4 text-base font-semibold">{t('similarTitle')}</h3>
      <ul className="mt-2 grid gap-3 sm:grid-cols-2">
        <Side shown={item} title={t('similarThis')} language={language} />
        {item.similar.map((shown) => (
          <Side
            key={shown.id}
            shown={shown}
            title={t(
              shown.published ? 'similarListed' : shown.rejected ? 'similarRejected' : 'similarWaiting',
            )}
            language={language}
          />
        ))}
      </ul>
    </>
  )
}

function Side({ shown, title, language }: { shown: Shown; title: ReactNode; language: string }) {
  const { fields, mailDomain, country, area } = shown
  const about = [fields.name, fields.website, mailDomain, country ? countryName(country, language) : area]
  return (
    <li className="border-rule rounded-md border p-3">
      <p className="text-quiet text-sm">{title}</p>
      <p className="font-serif font-semibold [overflow-wrap:anywhere]">
        <bdi>{nameOf(shown)}</bdi>
      </p>
      {about
        .filter((part) => part !== null)
        .map((part) => (
          <p key={part} className="text-sm [overflow-wrap:anywhere]">
            <bdi>{part}</bdi>
          </p>
        ))}
    </li>
  )
}
