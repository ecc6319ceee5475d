import type { DeskDelivery } from '@/domain/delivery/desk-queries'
import { translator } from '@/messages/translator'

const SHOWN = 100

/** Names with signs that no font has: never blank in silence. */
export function Lacking({ report, language }: { report: DeskDelivery['report']; language: string }) {
  if (!report || report.lackingNames === 0) return null
  const t = translator(language, 'deliveries')
  return (
    <details className="notice-warn">
      <summary className="cursor-pointer font-semibold">
        {t('lackingTitle', { count: report.lackingNames })}
      </summary>
      <p className="my-2">{t('lackingLead')}</p>
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
