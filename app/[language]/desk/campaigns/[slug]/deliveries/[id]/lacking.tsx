import type { BuildReport, LackingWords } from '@/domain/delivery/desk-queries'
import { languageName } from '@/domain/text/language'
import { translator } from '@/messages/translator'

const SHOWN = 100

/** Words and names with signs that no font has: never blank in silence. */
export function Lacking({ report, language }: { report: BuildReport | null; language: string }) {
  const words = report?.lackingWords ?? []
  if (!report || report.lackingNames + words.length === 0) return null
  const t = translator(language, 'deliveries')
  const whereOf = ({ part, language: written }: LackingWords) =>
    part === 'letter' ? t('lackingLetter', { language: languageName(written, language) }) : t(part)
  return (
    <details className="notice-warn" open={words.length > 0}>
      <summary className="cursor-pointer font-semibold">
        {words.length > 0 ? t('lackingWords') : t('lackingTitle', { count: report.lackingNames })}
      </summary>
      <p className="my-2">{t('lackingLead')}</p>
      {words.length > 0 && (
        <ul className="mb-2 list-disc space-y-1 ps-5">
          {words.map((one) => (
            <li key={`${one.part} ${one.language}`} className="[overflow-wrap:anywhere]">
              {whereOf(one)}{' '}
              <span className="text-sm">{t('lackingCount', { count: one.count, signs: one.lacking })}</span>
            </li>
          ))}
        </ul>
      )}
      {words.length > 0 && report.lackingNames > 0 && (
        <p className="my-2 font-semibold">{t('lackingTitle', { count: report.lackingNames })}</p>
      )}
      <ul className="list-disc space-y-1 ps-5">
        {report.lacking.slice(0, SHOWN).map(({ number, shown, lacking }) => (
          <li key={`${number} ${shown}`} className="[overflow-wrap:anywhere]">
            <bdi>{shown}</bdi> <span className="text-sm">{t('lackingSigns', { signs: lacking })}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
