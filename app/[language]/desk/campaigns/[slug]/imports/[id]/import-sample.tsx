import { type Category, categoryMatcher } from '@/domain/import/match-category'
import { type Entry, type Faulty, isFaulty, readRow } from '@/domain/import/read-row'
import { rowsApart } from '@/domain/import/rows-apart'
import { translator } from '@/messages/translator'
import { Line } from './line'
import { rowSentence } from '../parts/refusals'
import type { ImportProps } from './under-way'

const SHOWN = 6 // rows
const FOLLOWING = 20 // rows that stand for the rest of the table

type Props = Pick<ImportProps, 'found' | 'language'> & { categories: Category[] }

/** The first rows as they would stand on the list; nothing while nobody has said which column holds them. */
export function ImportSample({ found, categories, language }: Props) {
  const t = translator(language, 'import')
  if (found.mapping?.organization === undefined) return null
  const above = found.headings ? (found.headingRow ?? found.start) - found.start + 1 : 0
  const headings = found.headings ? [found.headingCells] : []
  const below = found.sample.slice(above)
  const rows = below.filter((cells) => cells.length > 0)
  if (rows.length === 0) return null
  const match = categoryMatcher(categories)
  // More rows may follow those that are kept here: none of these is taken for the table's end.
  const following = Array.from({ length: FOLLOWING }, () => ['-', '-'])
  const apartOf = rowsApart([...headings, ...rows, ...following], headings.length, found.mapping.organization)
  const readAt = (cells: string[], index: number): Entry | Faulty => {
    const apart = apartOf(headings.length + index, index)
    return apart ? { field: 'organization', refusal: apart } : readRow(cells, found.mapping ?? {}, match)
  }
  return (
    <section aria-labelledby="preview" className="mb-8">
      <h2 id="preview" className="mb-2 text-xl">
        {t('preview')}
      </h2>
      <ul className="sheet divide-rule divide-y py-2">
        {rows.slice(0, SHOWN).map((cells, index) => (
          <li key={index} className="py-2.5">
            <Row read={readAt(cells, index)} {...{ cells, language, found, categories }} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type RowProps = Props & { read: Entry | Faulty; cells: string[] }

function Row({ read, cells, found, categories, language }: RowProps) {
  const t = translator(language, 'import')
  if (!isFaulty(read)) {
    const row = { ...read, category: read.category?.slug ?? null }
    return <Line row={row} categories={categories} language={language} />
  }
  return (
    <>
      <bdi className="[overflow-wrap:anywhere]">{cells[found.mapping?.organization ?? 0]}</bdi>{' '}
      <span className="text-warn text-sm">
        {t('notTaken', { reason: rowSentence(language, { ...read, cells }, found) })}
      </span>
    </>
  )
}
