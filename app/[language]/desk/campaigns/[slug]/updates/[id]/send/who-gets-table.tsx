import { ScrollBox } from '@/app/parts/scroll-box'
import { languageName } from '@/domain/text/language'
import type { Readers } from '@/domain/update/who-gets'
import { interfaceLanguage, translator } from '@/messages/translator'

type Props = { rows: Readers[]; language: string }

/** Who gets the update in which language, and so what those get in whose language it isn't written. */
export function WhoGetsTable({ rows, language }: Props) {
  const t = translator(language, 'updates')
  const number = new Intl.NumberFormat(interfaceLanguage(language))
  const head = 'py-2 pe-3 text-start align-bottom font-semibold last:pe-0'
  return (
    <>
      <ScrollBox label={t('who.title')} className="mb-2 overflow-x-auto">
        <table className="w-full border-collapse hyphens-auto">
          <caption className="mb-1 text-start text-lg">{t('who.title')}</caption>
          <thead className="text-quiet text-sm">
            <tr>
              {(['reads', 'signatories', 'gets'] as const).map((column) => (
                <th key={column} scope="col" className={head}>
                  {t(`who.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.language} className="border-rule border-t">
                <th scope="row" className="py-2 pe-3 text-start align-top font-normal">
                  {languageName(row.language, language)}
                </th>
                <td className="py-2 pe-3 align-top tabular-nums">{number.format(row.count)}</td>
                <td className="py-2 align-top">
                  {row.gets === null ? '–' : languageName(row.gets, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="text-quiet mb-5 text-sm">
        {rows.some(({ language: reads, gets }) => gets !== null && gets !== reads) && t('who.instead')}{' '}
        {t('who.once')}
      </p>
    </>
  )
}
