import { SelectField } from '@/app/parts/field'
import { INVITATION_FIELDS } from '@/domain/invitation/invitation'
import type { ListColumns } from '@/domain/invitation/list-columns'
import type { ReadList } from '@/domain/invitation/read-list'
import { translator } from '@/messages/translator'
import { LanguageField } from '../../parts/invitation-fields'

type Props = {
  list: ReadList
  rows: string[][]
  choice: { columns: ListColumns | null; language: string }
  action: string
  language: string
}

const SHOWN = 40 // characters of a cell that stand for its column

/** What each column holds, as it was guessed; another choice reads the list again. */
export function ColumnsForm({ list, rows, choice, action, language }: Props) {
  const t = translator(language, 'askList')
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const below = rows[(list.headings ?? -1) + 1] ?? []
  const label = (column: number) =>
    (list.titles[column] ?? '').trim().slice(0, SHOWN) || t('column', { number: column + 1 })
  const options: [string, string][] = [
    ['', t('ignore')],
    ...INVITATION_FIELDS.map((field): [string, string] => [field, t(`fields.${field}`)]),
  ]
  return (
    <form action={action} className="sheet mb-8" aria-labelledby="columns">
      <h3 id="columns" className="mb-3 text-lg">
        {t('columns')}
      </h3>
      <div className="grid gap-x-5 sm:grid-cols-2 lg:grid-cols-3">
        {Array.from({ length: width }, (_, column) => (
          <SelectField
            key={column}
            name={`c${column}`}
            label={<bdi>{label(column)}</bdi>}
            hint={<bdi>{(below[column] ?? '').trim().slice(0, SHOWN) || '–'}</bdi>}
            defaultValue={list.columns[column] ?? ''}
            options={options}
          />
        ))}
        <LanguageField chosen={choice.language} label={t('otherwiseLanguage')} language={language} />
      </div>
      <button className="button-quiet">{t('readAgain')}</button>
    </form>
  )
}
