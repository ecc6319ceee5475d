import { SelectField } from '@/app/parts/field'
import type { ListRows } from '@/domain/invitation/read-list'
import { translator } from '@/messages/translator'

type Props = { rows: ListRows; action: string; language: string }

/** Which sheet of a spreadsheet was read, and the others to choose from. */
export function SheetForm({ rows: { sheets = [], sheet }, action, language }: Props) {
  if (sheets.length < 2 || !sheet) return null
  const t = translator(language, 'askList')
  return (
    <form method="post" action={action} className="sheet mb-8">
      <p className="mb-3">
        {t.rich('sheetsOther', {
          count: sheets.length,
          sheet: () => <bdi>{sheets[sheet - 1]}</bdi>,
        })}
      </p>
      <SelectField
        name="sheet"
        label={translator(language, 'import')('sheet')}
        defaultValue={String(sheet)}
        options={sheets.map((name, at): [string, string] => [String(at + 1), name])}
      />
      <button className="button-quiet">{t('readSheet')}</button>
    </form>
  )
}
