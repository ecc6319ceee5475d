import { scriptOf } from '@/domain/signature/list/alphabets'
import { findLetters } from '@/domain/signature/list/letters'
import { listOrder } from '@/domain/signature/list/order'
import { translator } from '@/messages/translator'
import { type Search, toQuery } from './search'

type Props = { campaignId: string; search: Search; address: string; language: string }

/** The index of letters, each a link to where its names begin. A letter that no name begins with is not a link, a script without names is left out. A phone folds it. */
export async function LetterIndex({ campaignId, search, address, language }: Props) {
  const { by, filter, letter: current } = search
  const collation = listOrder('name', language)
  if (collation === 'standing' || collation === 'newest') return null
  const letters = await findLetters(campaignId, { kind: filter.kind, language, collation })
  const written = new Set(letters.filter(({ hasNames }) => hasNames).map(({ key }) => scriptOf(key)))
  const t = translator(language, 'organizationsList')
  // Within a category or a country, and among people, the filter stays; a search looks for names in another way.
  const { q: _q, ...kept } = filter
  const to = (letter: string) =>
    address + toQuery({ ...(by === 'name' ? { by } : {}), filter: by ? {} : kept, sort: 'name', letter })
  const label = letters.find(({ key }) => key === current)?.label
  return (
    <nav className="letters" aria-label={t('letters')}>
      <details className="fold">
        <summary>{label ? t('letterNow', { letter: `\u2068${label}\u2069` }) : t('letters')}</summary>
        <ul>
          {letters
            .filter(({ key, hasNames }) => hasNames || written.has(scriptOf(key)))
            .map(({ key, label, hasNames }) => (
              <li key={key}>
                {hasNames ? (
                  <a href={to(key)} aria-current={key === current ? 'true' : undefined}>
                    <bdi>{label}</bdi>
                  </a>
                ) : (
                  <span aria-hidden="true">
                    <bdi>{label}</bdi>
                  </span>
                )}
              </li>
            ))}
        </ul>
      </details>
    </nav>
  )
}
