import { formatTime, formatUtc } from '@/domain/text/dates'

type Props = { at: Date; language: string }

/** A moment in few words, always in UTC, for tables and histories. */
export function Utc({ at, language }: Props) {
  return <time dateTime={at.toISOString()}>{formatUtc(at, language)}</time>
}

const minute = (at: Date) => at.toISOString().slice(0, 16)
const day = (at: Date) => at.toISOString().slice(0, 10)

/** From the one moment to the other; the day is said once when it is the same. */
export function UtcSpan({ from, to, language }: { from: Date; to: Date; language: string }) {
  if (minute(from) === minute(to)) return <Utc at={from} language={language} />
  const format = day(from) === day(to) ? formatTime : formatUtc
  return (
    <>
      <bdi>
        <Utc at={from} language={language} />
      </bdi>{' '}
      –{' '}
      <bdi>
        <time dateTime={to.toISOString()}>{format(to, language)}</time>
      </bdi>
    </>
  )
}
