import { DemonstrationNotice } from '@/app/parts/demonstration-notice'
import { LineChart } from '@/app/parts/line-chart'
import { formatShortDay } from '@/domain/text/dates'
import { Examples } from '../gallery-page'

const DAYS = 86_400_000
const since = new Date('2026-02-03T14:00Z')
const day = (n: number) => new Date(since.getTime() + n * DAYS)
const grown = (n: number) => Math.round(9_400 * (1 - 0.97 ** n)) - (n > 60 ? 800 : 0)

const LINES = {
  'one number so far': [{ at: since, value: 0 }],
  two: [{ at: since, value: 1 }, { at: day(50), value: 2 }], // prettier-ignore
  'many, and a fall': Array.from({ length: 100 }, (_, n) => ({ at: day(n), value: grown(n) })),
}

/** A number over time, with few changes and with many. */
export function Charts({ language }: { language: string }) {
  const number = new Intl.NumberFormat(language)
  const lines = Object.entries(LINES).map(([says, points]) => [
    says,
    <LineChart
      key={says}
      label={says}
      {...{ points, since, until: day(100) }}
      number={(value) => number.format(value)}
      moment={(at) => formatShortDay(at, language)}
    />,
  ])
  const made = <DemonstrationNotice campaign={{ demonstration: 'invented' }} language={language} />
  return <Examples of={{ ...Object.fromEntries(lines), 'of a demonstration': made }} />
}
