import { ScrollBox } from '@/app/parts/scroll-box'
import { Select } from '@/app/parts/select'
import { ENCODINGS } from '@/domain/import/import'
import { translator } from '@/messages/translator'
import { inLanguage } from '@/paths'
import { deskPaths } from '../desk-paths'
import { columnLetter, SEPARATOR_NAMES, type SeparatorName } from './forms'
import type { ImportProps } from './under-way'

/** How the file was read, what that gave, and another way to read it. `open`: the file could not be read as it is. */
export function Reading({ found, slug, language, prefix, open = false }: ImportProps & { open?: boolean }) {
  const t = translator(language, 'import')
  const separators = Object.keys(SEPARATOR_NAMES) as SeparatorName[]
  const separator = separators.find((name) => SEPARATOR_NAMES[name] === found.separator)
  const csv = found.format === 'csv'
  const parts = [
    found.encoding && t(`encodings.${found.encoding as 'utf-8'}`),
    separator && t(`separators.${separator}`),
  ].filter(Boolean)
  const any: [string, string] = ['', t('detect')]
  return (
    <section aria-labelledby="reading" className="mb-10">
      <h2 id="reading" className="mb-1 text-xl">
        {t('readAs')}
      </h2>
      <p className="mb-3">
        {parts.length > 0 && `${parts.join(' · ')} · `}
        {found.rows > 0 && t('readAsFacts', { rows: found.rows, columns: found.columns })}
      </p>
      <FirstRows found={found} language={language} />
      <details open={open} className="mt-2">
        <summary className="text-seal cursor-pointer py-2">{t('changeReading')}</summary>
        <form
          method="post"
          action={inLanguage(prefix, deskPaths.importReading(slug, found.id))}
          className="fields-in-rows pt-2 sm:grid-cols-3"
        >
          {csv && (
            <>
              <Select
                name="encoding"
                label={t('encoding')}
                hint={t('encodingHint')}
                value={found.encoding ?? ''}
                options={[any, ...ENCODINGS.map((one): [string, string] => [one, t(`encodings.${one}`)])]}
              />
              <Select
                name="separator"
                label={t('separator')}
                value={separator ?? ''}
                options={[any, ...separators.map((one): [string, string] => [one, t(`separators.${one}`)])]}
              />
            </>
          )}
          <Select
            name="headings"
            label={t('headings')}
            value={found.headings === null ? '' : found.headings ? 'yes' : 'no'}
            options={[any, ['yes', t('headingsYes')], ['no', t('headingsNo')]]}
          />
          <p className="mb-4 sm:col-span-3">
            <button className="button-quiet">{t('readAgain')}</button>
          </p>
        </form>
      </details>
    </section>
  )
}

const SHOWN = 6 // rows
const CELL = 'border-rule max-w-64 min-w-36 border-t px-3 py-2 text-start align-top [overflow-wrap:anywhere]'

/** The first rows as they were read, so that wrong letters and columns are seen. */
function FirstRows({ found, language }: Pick<ImportProps, 'found' | 'language'>) {
  const t = translator(language, 'import')
  if (found.sample.length === 0) return null
  const columns = Array.from({ length: found.columns }, (_, column) => column)
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
          {found.sample.slice(0, SHOWN).map((cells, row) => (
            <tr key={row} className={row === 0 && found.headings ? 'font-semibold' : undefined}>
              <th
                scope="row"
                className="border-rule text-quiet border-t px-3 py-2 text-start align-top font-normal tabular-nums"
              >
                {row + 1}
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
