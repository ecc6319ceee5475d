import type { ReactNode } from 'react'
import type { ShownRow } from '@/domain/import/import'
import type { Category } from '@/domain/import/match-category'
import { translator } from '@/messages/translator'
import { Line } from './line'
import type { ImportProps } from './under-way'

type Props = Pick<ImportProps, 'found' | 'language'> & { categories: Category[] }

/** What will stand on the list: its ends, and the names that somebody should look at twice. */
export function ShownSample({ found, categories, language }: Props) {
  const t = translator(language, 'import')
  const { first, last, strange } = found.report?.shown ?? { first: [], last: [], strange: [] }
  if (first.length === 0) return null
  const about = { categories, language }
  return (
    <section aria-labelledby="shown" className="mb-8">
      <h2 id="shown" className="mb-2 text-xl">
        {t('shownTitle')}
      </h2>
      <div className="grid gap-x-8 lg:grid-cols-2">
        <div>
          <Rows title={last.length > 0 ? t('shownFirst') : null} rows={first} {...about} />
          {last.length > 0 && <Rows title={t('shownLast')} rows={last} {...about} />}
        </div>
        {strange.length > 0 && (
          <Rows
            title={t('shownStrange')}
            rows={strange}
            {...about}
            remark={(row) => {
              const { why, like } = strange.find((one) => one === row)!
              return t.rich(`strange.${why}`, { like: () => <bdi>{like}</bdi> })
            }}
          />
        )}
      </div>
    </section>
  )
}

type RowsProps = {
  title: string | null
  rows: ShownRow[]
  categories: Category[]
  language: string
  remark?: (row: ShownRow) => ReactNode
}

function Rows({ title, rows, categories, language, remark }: RowsProps) {
  const t = translator(language, 'import')
  return (
    <>
      {title && <h3 className="mb-1 text-base">{title}</h3>}
      <ul className="sheet divide-rule mb-4 divide-y py-1">
        {rows.map((row, index) => (
          <li key={index} className="flex gap-3 py-2">
            <span className="text-quiet w-12 shrink-0 pt-0.5 text-sm tabular-nums">
              <span className="sr-only">{t('row')} </span>
              {row.row}
            </span>
            <div className="min-w-0">
              <Line row={row} categories={categories} language={language}>
                {remark && <span className="text-warn block text-sm">{remark(row)}</span>}
              </Line>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
