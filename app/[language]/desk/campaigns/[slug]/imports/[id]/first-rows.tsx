import { columnLetter } from '@/domain/import/sample'
import { translator } from '@/messages/translator'
import { ScrollBox } from '@/app/parts/scroll-box'
import type { ImportProps } from './under-way'

/** The first rows to choose the headings from, each with the beginning of what stands there. */
export function headingRows(
  { sample, start, headings, headingRow }: ImportProps['found'],
  language: string,
): [string, string][] {
  const t = translator(language, 'import')
  const rows = sample.map((cells, index): [number, string] => [
    start + index,
    cells.filter(Boolean).join(' · '),
  ])
  // A row further down than what is kept for the preview, chosen or found.
  if (headings && headingRow && !rows.some(([row]) => row === headingRow)) rows.push([headingRow, '…'])
  return rows
    .filter(([, cells]) => cells !== '')
    .map(([row, cells]) => {
      const line = cells.replace(/\s+/g, ' ')
      return [
        String(row),
        t('headingsRow', { row, cells: line.length > LINE ? `${line.slice(0, LINE)}…` : line }),
      ]
    })
}

const LINE = 60 // characters of a row in the list
const SHOWN = 6 // rows
const CELL = 'border-rule max-w-64 min-w-36 border-t px-3 py-2 text-start align-top [overflow-wrap:anywhere]'

/** The first rows as they were read, so that wrong letters and columns are seen. */
export function FirstRows({ found, language }: Pick<ImportProps, 'found' | 'language'>) {
  const t = translator(language, 'import')
  if (found.sample.length === 0) return null
  const columns = Array.from({ length: found.columns }, (_, column) => column)
  const headings = found.headings ? (found.headingRow ?? found.start) - found.start : -1
  return (
    <ScrollBox label={t('asFile')} className="border-rule bg-sheet overflow-x-auto rounded-[0.6rem] border">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{t('asFile')}</caption>
        <thead className="bg-wash text-quiet">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-start font-semibold">
              {t('row')}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-1.5 text-start font-semibold">
                {columnLetter(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.sample.slice(0, Math.max(SHOWN, headings + 4)).map((cells, row) => (
            <tr key={row} className={row === headings ? 'font-semibold' : undefined}>
              <th
                scope="row"
                className="border-rule text-quiet border-t px-3 py-2 text-start align-top font-normal tabular-nums"
              >
                {found.start + row}
              </th>
              {columns.map((column) => (
                <td key={column} className={CELL}>
                  <bdi>{cells[column]}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
