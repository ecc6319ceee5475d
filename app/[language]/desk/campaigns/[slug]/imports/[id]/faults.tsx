import { ScrollBox } from '@/app/parts/scroll-box'
import type { FaultyRow } from '@/domain/import/faulty-rows'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { rowSentence } from '../parts/refusals'
import type { ImportProps } from './under-way'

/** Rows shown on the page; the file has all of them. */
export const FAULTS_SHOWN = 20

/** Rows that were not taken, or were with a remark: the first ones, and all of them as a file. */
export function Faults({ found, slug, language, prefix, faults }: ImportProps & { faults: FaultyRow[] }) {
  const t = translator(language, 'import')
  if (faults.length === 0) return null
  const cell = 'border-rule border-t px-3 py-2 text-start align-top'
  return (
    <div className="mb-8">
      <h2 className="mb-2 text-xl">{t('faultsTitle')}</h2>
      {faults.length === FAULTS_SHOWN && (
        <p className="mb-2 text-sm">{t('faultsFirst', { count: FAULTS_SHOWN })}</p>
      )}
      <ScrollBox
        label={t('faultsTitle')}
        className="border-rule bg-sheet overflow-x-auto rounded-[0.6rem] border"
      >
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{t('faultsTitle')}</caption>
          <thead className="bg-wash text-quiet">
            <tr>
              {(['row', 'reason', 'content'] as const).map((name) => (
                <th key={name} scope="col" className="px-3 py-2 text-start font-semibold">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.map((fault) => (
              <tr key={fault.row}>
                <th scope="row" className={`${cell} font-normal tabular-nums`}>
                  {fault.row}
                </th>
                <td className={`${cell} min-w-48`}>{rowSentence(language, fault, found)}</td>
                <td className={`${cell} max-w-[60ch] min-w-48 [overflow-wrap:anywhere]`}>
                  <bdi>
                    {fault.cells
                      .filter((one) => one.trim() !== '')
                      .join(' · ')
                      .slice(0, 300)}
                  </bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="mt-4">
        <a className="button-quiet" href={inLanguage(prefix, paths.deskImportFaults(slug, found.id))}>
          {t('faultsFile')}
        </a>
      </p>
      <p className="text-quiet mt-2 max-w-2xl text-sm">{t('faultsFileHint')}</p>
    </div>
  )
}
