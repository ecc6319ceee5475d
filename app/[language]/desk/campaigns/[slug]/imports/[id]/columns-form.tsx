import { SelectField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import { listed } from '@/app/parts/sentence'
import { consentColumns } from '@/domain/import/consent'
import { IMPORT_FIELDS } from '@/domain/import/import'
import type { Category } from '@/domain/import/match-category'
import { columnLetter } from '@/domain/import/sample'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import type { ImportProps } from './under-way'

const HEADING = 60 // characters of a heading in a list

type Props = ImportProps & { again: FormAgain | null; categories: Category[] }

/** Which column is what, as it was guessed or chosen before, and the button for the dry run. */
export function ColumnsForm({ found, slug, language, prefix, again, categories }: Props) {
  const t = translator(language, 'import')
  const named = (column: number) => {
    const [letter, heading] = [columnLetter(column), shortened(found.headingCells[column] ?? '')]
    return heading ? t('columnNamed', { letter, heading }) : t('column', { letter })
  }
  const columns = Array.from({ length: found.columns }, (_, column): [string, string] => {
    return [String(column), named(column)]
  })
  const asking = consentColumns(found.headingCells, found.mapping?.organization)
  const fields = IMPORT_FIELDS.filter((field) => field !== 'category' || categories.length > 0)
  return (
    <form method="post" action={inLanguage(prefix, paths.deskImportColumns(slug, found.id))}>
      {found.mapping?.organization === undefined && (
        <div className="notice-warn mb-4 max-w-2xl">
          <p className="font-semibold">{t('noOrganizationTitle')}</p>
          <p>{t('noOrganization')}</p>
        </div>
      )}
      <p className="text-quiet mb-4">{t('columnsLead')}</p>
      {asking.length > 0 && (
        <p className="notice mb-4 max-w-2xl">
          {t.rich('consentColumns', {
            count: asking.length,
            columns: () => (
              <bdi>
                {listed(
                  asking.map(({ column }) => named(column)),
                  language,
                )}
              </bdi>
            ),
          })}
        </p>
      )}
      <div className="fields-in-rows sm:grid-cols-2 lg:grid-cols-3">
        {fields.map((field) => (
          <SelectField
            key={field}
            name={field}
            label={t(`fields.${field}`)}
            hint={t(`fieldHints.${field}`)}
            error={again?.faults[field]}
            defaultValue={again?.values[field] ?? String(found.mapping?.[field] ?? '')}
            options={[['', t('leftOut')], ...columns]}
          />
        ))}
      </div>
      <button className="button">{t('check')}</button>
    </form>
  )
}

/** A question of a form can be long, and have line breaks. */
function shortened(heading: string): string {
  const line = heading.replace(/\s+/g, ' ').trim()
  return line.length > HEADING ? `${line.slice(0, HEADING)}…` : line
}
