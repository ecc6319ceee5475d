import type { ReactNode } from 'react'
import { ScrollBox } from '@/app/parts/scroll-box'
import type { FatesAt, MailHealth } from '@/domain/mail-health/read-health'
import { formatUtc } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'

type Props = { health: MailHealth; language: string }

const FATES = ['handed', 'delivered', 'returned', 'complained'] as const
type Fate = (typeof FATES)[number]

/** What became of the last mails, by the recipients' provider where naming it points to nobody. */
export function Handed({ health: { handed, reports }, language }: Props) {
  const t = translator(language, 'mailHealth')
  const { since, byProvider } = handed
  return (
    <section aria-labelledby="handed" className="mt-10">
      <h2 id="handed" className="mb-2 text-xl">
        {t('handedTitle')}
      </h2>
      {since === null ? (
        <p>{t('handedNone')}</p>
      ) : (
        <>
          <p className="mb-3">
            {t('handedSince', { count: sumOf(byProvider, 'handed'), since: formatUtc(since, language) })}
          </p>
          {reports !== 'all' && (
            <p className="mb-3">{t(reports === 'returns' ? 'reportsBounces' : 'reportsNone')}</p>
          )}
          <Table rows={byProvider} reports={reports} language={language} />
          <p className="text-quiet mt-3 text-sm">{t('othersWhy')}</p>
        </>
      )}
    </section>
  )
}

const sumOf = (rows: FatesAt[], fate: Fate) => rows.reduce((all, row) => all + row[fate], 0)

/** What nobody tells is not shown as nothing. */
const told = (reports: MailHealth['reports']): readonly Fate[] =>
  reports === 'all' ? FATES : ['handed', 'returned']

type TableProps = { rows: FatesAt[]; reports: MailHealth['reports']; language: string }

function Table({ rows, reports, language }: TableProps) {
  const t = translator(language, 'mailHealth')
  const number = new Intl.NumberFormat(interfaceLanguage(language))
  const fates = told(reports)
  // Who hears nothing of what comes back later knows the least that it can be: never that it was nothing.
  const said = (fate: Fate, count: number) => {
    if (fate !== 'returned' || reports !== 'none') return number.format(count)
    return count === 0 ? t('notKnown') : t('atLeast', { count })
  }
  const cells = (row: Omit<FatesAt, 'provider'>) =>
    fates.map((fate) => (
      <td key={fate} className="py-2 ps-4 text-end tabular-nums">
        {said(fate, row[fate])}
      </td>
    ))
  const all = {
    handed: sumOf(rows, 'handed'),
    delivered: sumOf(rows, 'delivered'),
    returned: sumOf(rows, 'returned'),
    complained: sumOf(rows, 'complained'),
  }
  return (
    <ScrollBox label={t('provider')} className="overflow-x-auto">
      <table className="w-full max-w-2xl border-collapse">
        <caption className="sr-only">{t('handedTitle')}</caption>
        <thead className="text-quiet text-sm">
          <tr>
            <th scope="col" className="py-2 text-start font-semibold">
              {t('provider')}
            </th>
            {fates.map((fate) => (
              <th key={fate} scope="col" className="py-2 ps-4 text-end font-semibold hyphens-auto">
                {t(fate)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.provider ?? ''} name={row.provider ?? t('others')}>
              {cells(row)}
            </Row>
          ))}
          {rows.length > 1 && <Row name={t('all')}>{cells(all)}</Row>}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <tr className="border-rule border-t">
      <th scope="row" className="py-2 text-start font-normal">
        <bdi>{name}</bdi>
      </th>
      {children}
    </tr>
  )
}
