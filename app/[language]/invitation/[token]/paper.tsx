import type { InvitedPage } from '@/domain/invitation/invited-page'
import { translator } from '@/messages/translator'
import { PrintButton } from './print-button'

/** The way to paper. Without JavaScript it only says what the browser's own printing gives. */
export function PrintIt({ language }: { language: string }) {
  const t = translator(language, 'invited')
  return (
    <section aria-labelledby="print" className="mt-10 print:hidden">
      <h2 id="print" className="mb-2 text-xl">
        {t('print')}
      </h2>
      <p className="mb-3">{t('printHint')}</p>
      <PrintButton label={t('print')} />
    </section>
  )
}

/** On paper only: the lines in which a board writes what it decided. */
export function Paper({ invited, language }: { invited: InvitedPage; language: string }) {
  const t = translator(language, 'invited')
  const lines = [t('paperBy'), t('paperDay'), t('paperSignature')]
  return (
    <section className="invited-paper" aria-hidden="true">
      <h2>{t('paperTitle', { organization: `\u2068${invited.organization}\u2069` })}</h2>
      <p>
        <span>☐ {t('sign')}</span>
        <span>☐ {t('decline')}</span>
      </p>
      {lines.map((line) => (
        <p key={line} className="invited-line">
          {line}
        </p>
      ))}
      <p className="invited-where">{t('paperWhere')}</p>
    </section>
  )
}
