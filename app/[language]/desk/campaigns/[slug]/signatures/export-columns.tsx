import type { Role } from '@/domain/team/team'
import { type ExportChoice, PLAIN_COLUMNS, seesColumn } from '@/domain/signature/desk/signatures-file'
import { translator } from '@/messages/translator'
import { ColumnChecks } from '../parts/column-checks'

type ColumnsProps = { role: Role; choice: ExportChoice; language: string }

/** The columns that the role may see, ticked as they were last. */
export function ExportColumns({ role, choice, language }: ColumnsProps) {
  const t = translator(language, 'exports')
  const shown = PLAIN_COLUMNS.filter((column) => seesColumn(role, column))
  return (
    <fieldset className="mb-5" aria-describedby="export-remembered">
      <legend className="field-label">{t('columns')}</legend>
      <p className="field-hint mb-2 text-sm" id="export-remembered">
        {t('remembered')}
      </p>
      <ColumnChecks
        columns={shown}
        chosen={choice.columns}
        className="min-[26rem]:grid-cols-2 sm:grid-cols-3 lg:grid-cols-4"
        language={language}
      />
    </fieldset>
  )
}
