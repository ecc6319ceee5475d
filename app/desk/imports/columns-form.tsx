import type { FormAgain } from '@/app/form'
import { Select } from '@/app/parts/select'
import { IMPORT_FIELDS } from '@/domain/import/import'
import type { Category } from '@/domain/import/read-row'
import { translator } from '@/messages/translator'
import { inLanguage } from '@/paths'
import { deskPaths } from '../desk-paths'
import { columnLetter } from './forms'
import type { ImportProps } from './under-way'

type Props = ImportProps & { again: FormAgain | null; categories: Category[] }

/** Which column is what, as it was guessed or chosen before, and the button for the dry run. */
export function ColumnsForm({ found, slug, language, prefix, again, categories }: Props) {
  const t = translator(language, 'import')
  const headings = found.headings ? (found.sample[0] ?? []) : []
  const columns = Array.from({ length: found.columns }, (_, column): [string, string] => {
    const [letter, heading] = [columnLetter(column), headings[column]?.trim()]
    return [String(column), heading ? t('columnNamed', { letter, heading }) : t('column', { letter })]
  })
  const fields = IMPORT_FIELDS.filter((field) => field !== 'category' || categories.length > 0)
  return (
    <form method="post" action={inLanguage(prefix, deskPaths.importColumns(slug, found.id))}>
      <p className="text-quiet mb-4">{t('columnsLead')}</p>
      <div className="fields-in-rows sm:grid-cols-2 lg:grid-cols-3">
        {fields.map((field) => (
          <Select
            key={field}
            name={field}
            label={t(`fields.${field}`)}
            hint={t(`fieldHints.${field}`)}
            error={again?.faults[field]}
            value={again?.values[field] ?? String(found.mapping?.[field] ?? '')}
            options={[['', t('leftOut')], ...columns]}
          />
        ))}
      </div>
      <button className="button">{t('check')}</button>
    </form>
  )
}
