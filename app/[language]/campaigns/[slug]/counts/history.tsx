import type { Shown } from '@/app/parts/campaign'
import { LineChart } from '@/app/parts/line-chart'
import { ScrollBox } from '@/app/parts/scroll-box'
import { listHistory, type Step, thinHistory } from '@/domain/count/history'
import { HOUR, writeHour } from '@/domain/count/moment'
import type { Recorded } from '@/domain/count/queries'
import { formatDay, formatShortDay, formatUtc } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

/** Points of the line, and rows of the table. */
const MOST = { points: 180, rows: 366 }
const WEEK = 7 * 24 * HOUR

type Props = { shown: Shown; by: Step; first: Date; until: Date }

/** The line and its table: of all days, or of the hours of the last week. */
export async function History({ shown, by, first, until }: Props) {
  const { campaign, language } = shown
  const week = new Date(until.getTime() - WEEK)
  const since = by === 'hour' && week > first ? week : first
  const [points, rows] = await Promise.all([
    thinHistory(campaign.id, { since, until, most: MOST.points }),
    listHistory(campaign.id, by, { since, most: MOST.rows }),
  ])
  const spoken = interfaceLanguage(language)
  const t = translator(language, 'counts')
  const label = t('chart', { from: formatDay(since, spoken), until: formatDay(until, spoken) })
  const number = new Intl.NumberFormat(spoken)
  return (
    <>
      <LineChart
        {...{ label, since, until }}
        points={points.map((row) => ({ at: row.at, value: totalOf(row) }))}
        number={(value) => number.format(value)}
        moment={(at) => formatShortDay(at, spoken)}
      />
      {rows.length === 0 ? (
        <p>{t('noneHere')}</p>
      ) : (
        <ScrollBox label={t('history')} className="overflow-x-auto">
          <Table {...{ shown, by, rows }} />
        </ScrollBox>
      )}
      <p className="text-quiet mt-3 text-sm">
        {t(by === 'day' ? 'onlyDays' : 'onlyHours')}{' '}
        {rows.length === MOST.rows && t('most', { count: MOST.rows })}
      </p>
    </>
  )
}

const totalOf = ({ people, unlisted, organizations }: Recorded) => people + unlisted + organizations

const COLUMNS = ['total', 'named', 'unlisted', 'organizations', 'countriesHead'] as const

function Table({ shown, by, rows }: { shown: Shown; by: Step; rows: Recorded[] }) {
  const { campaign, language, prefix } = shown
  const spoken = interfaceLanguage(language)
  const t = translator(language, 'counts')
  const number = new Intl.NumberFormat(spoken)
  const format = by === 'day' ? formatDay : formatUtc
  return (
    <table className="figures">
      <caption className="sr-only">{t('history')}</caption>
      <thead>
        <tr>
          <th scope="col">{t(by)}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.at.getTime()}>
            <th scope="row">
              <a href={inLanguage(prefix, paths.count(campaign.slug, writeHour(row.at)))}>
                {format(row.at, spoken)}
              </a>
            </th>
            {[totalOf(row), row.people, row.unlisted, row.organizations, row.countries].map((value, at) => (
              <td key={COLUMNS[at]}>{number.format(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
