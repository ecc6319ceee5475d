import type { ExportColumn } from '@/domain/signature/desk/signatures-file'
import { translator } from '@/messages/translator'
import { COLUMN } from './column-names'

type Props = {
  columns: readonly ExportColumn[]
  chosen: readonly ExportColumn[]
  className: string
  language: string
}

/** The columns of a file, to tick those that it is to have. */
export function ColumnChecks({ columns, chosen, className, language }: Props) {
  const t = translator(language, 'exports')
  return (
    <div className={`grid gap-x-6 ${className}`}>
      {columns.map((column) => (
        <label key={column} className="check">
          <input type="checkbox" name={COLUMN + column} defaultChecked={chosen.includes(column)} />
          <span>{t(`column.${column}`)}</span>
        </label>
      ))}
    </div>
  )
}
