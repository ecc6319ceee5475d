import type { ReactNode } from 'react'
import type { Shown, ShownRow, Strange } from '@/domain/import/report'
import type { Category } from '@/domain/import/match-category'
import { translator } from '@/messages/translator'
import { Line } from './line'
import type { ImportProps } from './under-way'

type Props = Pick<ImportProps, 'found' | 'language'> & { categories: Category[] }

/** What will stand on the list: its ends, and the names that somebody should look at twice. */
export function ShownSample({ found, categories, language }: Props) {
  const t = translator(language, 'import')
  const shown = found.report?.shown ?? { first: [], last: [], strange: [] }
  const { first, last, strange } = shown
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
          <div>
            <h3 className="mb-1 text-base">{t('shownStrange')}</h3>
            <StrangeRows shown={shown} {...about} />
          </div>
        )}
      </div>
    </section>
  )
}

type About = { categories: Category[]; language: string }

/** The strange names kind by kind, each kind with how many more there are. */
function StrangeRows({ shown: { strange, more = {} }, ...about }: About & { shown: Shown }) {
  const t = translator(about.language, 'import')
  const kinds = [...new Set(strange.map(({ why }) => why))]
  const remark = (why: Strange, like?: string) => t.rich(`strange.${why}`, { like: () => <bdi>{like}</bdi> })
  return kinds.map((kind) => (
    <div key={kind} className="mb-4">
      <List>
        {strange
          .filter(({ why }) => why === kind)
          .map((row, index) => (
            <Item key={index} row={row} {...about}>
              <span className="text-warn block text-sm">{remark(kind, row.like)}</span>
            </Item>
          ))}
      </List>
      {(more[kind] ?? 0) > 0 && (
        <p className="text-quiet mt-1 text-sm">{t('shownMore', { count: more[kind] ?? 0 })}</p>
      )}
    </div>
  ))
}

function Rows({ title, rows, ...about }: About & { title: string | null; rows: ShownRow[] }) {
  return (
    <div className="mb-4">
      {title && <h3 className="mb-1 text-base">{title}</h3>}
      <List>
        {rows.map((row, index) => (
          <Item key={index} row={row} {...about} />
        ))}
      </List>
    </div>
  )
}

function List({ children }: { children: ReactNode }) {
  return <ul className="sheet divide-rule divide-y py-1">{children}</ul>
}

function Item({ row, categories, language, children }: About & { row: ShownRow; children?: ReactNode }) {
  const t = translator(language, 'import')
  return (
    <li className="flex gap-3 py-2">
      <span className="text-quiet w-12 shrink-0 pt-0.5 text-sm tabular-nums">
        <span className="sr-only">{t('row')} </span>
        {row.row}
      </span>
      <div className="min-w-0">
        <Line row={row} categories={categories} language={language}>
          {children}
        </Line>
      </div>
    </li>
  )
}
