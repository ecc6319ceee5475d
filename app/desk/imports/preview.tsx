import type { Category } from '@/domain/import/read-row'
import { isFaulty, readRow } from '@/domain/import/read-row'
import { countryName } from '@/domain/text/country'
import { translator } from '@/messages/translator'
import { rowSentence } from './refusals'
import type { ImportProps } from './under-way'

const SHOWN = 6 // rows

type Props = Pick<ImportProps, 'found' | 'language'> & { categories: Category[] }

/** The first rows as they would stand on the list. */
export function Preview({ found, categories, language }: Props) {
  const t = translator(language, 'import')
  const rows = found.sample.slice(found.headings ? 1 : 0).filter((cells) => cells.length > 0)
  return (
    <section aria-labelledby="preview" className="mb-8">
      <h2 id="preview" className="mb-2 text-xl">
        {t('preview')}
      </h2>
      <ul className="sheet divide-rule divide-y py-2">
        {rows.slice(0, SHOWN).map((cells, index) => (
          <li key={index} className="py-2.5">
            <Line read={readRow(cells, found.mapping ?? {}, categories)} {...{ cells, language, found }} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type LineProps = Pick<ImportProps, 'found' | 'language'> & {
  read: ReturnType<typeof readRow>
  cells: string[]
}

function Line({ read, cells, found, language }: LineProps) {
  const t = translator(language, 'import')
  if (isFaulty(read)) {
    return (
      <>
        <bdi className="[overflow-wrap:anywhere]">{cells[found.mapping?.organization ?? 0]}</bdi>{' '}
        <span className="text-warn text-sm">
          {t('notTaken', { reason: rowSentence(language, read.refusal) })}
        </span>
      </>
    )
  }
  const country = read.country && countryName(read.country, language)
  const about = [country, read.area, read.category?.slug].filter(Boolean)
  return (
    <>
      <bdi className="font-serif text-[1.0625rem] font-semibold [overflow-wrap:anywhere]">
        {read.organization}
      </bdi>
      <span className="text-quiet block text-sm [overflow-wrap:anywhere]">
        {about.length === 0 && t('noCountry')}
        {about.map((part, index) => (
          <span key={index}>
            {index > 0 && ' · '}
            <bdi>{part}</bdi>
          </span>
        ))}
      </span>
    </>
  )
}
