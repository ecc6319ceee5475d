import type { ReactNode } from 'react'

/** What the public list shows of a signature. `country` is its name in the reader's language, `category` its heading. */
type Shown = {
  name: string
  title: string | null
  affiliation: string | null
  country: string | null
  category?: string | null
}

type Props = { shown: Shown; children?: ReactNode; statement?: string | null }

/** A signatory as it looks on the list. Safe in the browser: the confirm page draws it again while one types. */
export function AsShown({ shown, children, statement = null }: Props) {
  const { title, affiliation, country, category } = shown
  const details = [title, affiliation, country, category].filter((part): part is string => Boolean(part))
  return (
    <div>
      <p className="font-serif text-xl leading-snug font-semibold [overflow-wrap:anywhere]">
        <bdi>{shown.name}</bdi>
      </p>
      <p className="text-quiet text-sm [overflow-wrap:anywhere]">
        {details.map((part, index) => (
          <span key={index}>
            {index > 0 && ' · '}
            <bdi>{part}</bdi>
          </span>
        ))}
        {children}
      </p>
      {statement && <p className="text-quiet text-sm [overflow-wrap:anywhere]">{statement}</p>}
    </div>
  )
}
