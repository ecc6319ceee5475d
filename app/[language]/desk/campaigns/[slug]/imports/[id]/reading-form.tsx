import { SelectField } from '@/app/parts/field'
import { ScrollBox } from '@/app/parts/scroll-box'
import { ENCODINGS } from '@/domain/import/import'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { columnLetter } from '@/domain/import/sample'
import { SEPARATOR_NAMES, type SeparatorName } from './forms'
import type { ImportProps } from './under-way'

/** How the file was read, what that gave, and another way to read it. `open`: the file could not be read as it is. */
export function Reading({ found, slug, language, prefix, open = false }: ImportProps & { open?: boolean }) {
  const t = translator(language, 'import')
  const separators = Object.keys(SEPARATOR_NAMES) as SeparatorName[]
  const separator = separators.find((name) => SEPARATOR_NAMES[name] === found.separator)
  const headingRow = found.headingRow ?? found.start
  const parts = [
    found.encoding && t(`encodings.${found.encoding as 'utf-8'}`),
    separator && t(`separators.${separator}`),
    found.sheets.length > 1 && found.sheet && t('sheetRead', { name: found.sheets[found.sheet - 1] ?? '' }),
    found.rows > 0 && (found.headings ? t('headingsIn', { row: headingRow }) : t('headingsNone')),
  ].filter(Boolean)
  return (
    <section aria-labelledby="reading" className="mb-10">
      <h2 id="reading" className="mb-1 text-xl">
        {t('readAs')}
      </h2>
      <p className="mb-3">
        {parts.length > 0 && `${parts.join(' · ')} · `}
        {found.rows > 0 && t('readAsFacts', { rows: found.rows, columns: found.columns })}
      </p>
      {found.sheets.length > 1 && found.sheet && (
        <p className="notice mb-3 max-w-2xl">
          {t('sheetsOther', { count: found.sheets.length, name: found.sheets[found.sheet - 1] ?? '' })}
        </p>
      )}
      <FirstRows found={found} language={language} />
      <details open={open} className="mt-2">
        <summary className="text-seal cursor-pointer py-2">{t('changeReading')}</summary>
        <ReadingForm {...{ found, slug, language, prefix }} />
      </details>
    </section>
  )
}

/** Everything about the reading that can be chosen by hand. */
function ReadingForm({ found, slug, language, prefix }: ImportProps) {
  const t = translator(language, 'import')
  const separators = Object.keys(SEPARATOR_NAMES) as SeparatorName[]
  const separator = separators.find((name) => SEPARATOR_NAMES[name] === found.separator)
  const csv = found.format === 'csv'
  const headingRow = found.headingRow ?? found.start
  const any: [string, string] = ['', t('detect')]
  return (
    <form
      method="post"
      action={inLanguage(prefix, paths.deskImportReading(slug, found.id))}
      className="fields-in-rows pt-2 sm:grid-cols-3"
    >
      {csv && (
        <>
          <SelectField
            name="encoding"
            label={t('encoding')}
            hint={t('encodingHint')}
            defaultValue={found.encoding ?? ''}
            options={[any, ...ENCODINGS.map((one): [string, string] => [one, t(`encodings.${one}`)])]}
          />
          <SelectField
            name="separator"
            label={t('separator')}
            defaultValue={separator ?? ''}
            options={[any, ...separators.map((one): [string, string] => [one, t(`separators.${one}`)])]}
          />
        </>
      )}
      {found.sheets.length > 1 && (
        <SelectField
          name="sheet"
          label={t('sheet')}
          defaultValue={String(found.sheet ?? '')}
          options={found.sheets.map((name, index): [string, string] => [String(index + 1), name])}
        />
      )}
      <SelectField
        name="headings"
        label={t('headings')}
        hint={t('headingsHint')}
        defaultValue={found.headings === null ? '' : found.headings ? String(headingRow) : '0'}
        options={[any, ['0', t('headingsNo')], ...headingRows(found, language)]}
      />
      <p className="mb-4 sm:col-span-3">
        <button className="button-quiet">{t('readAgain')}</button>
      </p>
    </form>
  )
}

/** The first rows to choose the headings from, each with the beginning of what stands there. */
function headingRows(
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
function FirstRows({ found, language }: Pick<ImportProps, 'found' | 'language'>) {
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
