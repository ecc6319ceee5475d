import { translator } from '@/messages/translator'
import { ROWS, numbersOf } from './kept-rows'

/** What is kept, why, and for how long. On a phone each row is a small card; the roles keep it a table for all. */
export function KeptTable({ language }: { language: string }) {
  const t = translator(language, 'privacy')
  const label = (words: string) => <span className="text-quiet font-semibold sm:sr-only">{words}: </span>
  const cell = 'block py-0.5 sm:table-cell sm:py-3 sm:pe-5'
  return (
    <table role="table" className="block w-full text-sm sm:table">
      <thead role="rowgroup" className="sr-only sm:not-sr-only sm:table-header-group">
        <tr role="row" className="border-rule text-start sm:table-row sm:border-b">
          {[t('what'), t('why'), t('long')].map((words) => (
            <th role="columnheader" scope="col" className="py-2 pe-5 text-start font-semibold" key={words}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block sm:table-row-group">
        {ROWS.map((row) => (
          <tr role="row" className="border-rule block border-b py-3 align-top sm:table-row" key={row}>
            <th
              role="rowheader"
              scope="row"
              className={`${cell} text-start text-base font-semibold sm:w-2/5 sm:text-sm sm:font-medium`}
            >
              {t(`kept.${row}.what`, numbersOf(row))}
            </th>
            <td role="cell" className={cell}>
              {label(t('why'))}
              {t(`kept.${row}.why`, numbersOf(row))}
            </td>
            <td role="cell" className={cell}>
              {label(t('long'))}
              {t(`kept.${row}.long`, numbersOf(row))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
