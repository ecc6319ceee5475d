import { SelectField } from '@/app/parts/field'
import { ENCODINGS } from '@/domain/import/import'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { SEPARATOR_NAMES, type SeparatorName } from './forms'
import type { ImportProps } from './under-way'
import { FirstRows, headingRows } from './first-rows'

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
