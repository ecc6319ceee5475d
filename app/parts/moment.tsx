import { formatDay } from '@/domain/text/dates'
import { interfaceLanguage } from '@/messages/translator'

type Props = { at: Date; language: string; only?: 'day' | 'time' }

const clock = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
  timeZoneName: 'short',
} as const

/** A moment in words. Always in UTC and saying so: the server does not know where the reader is. */
export function Moment({ at, language, only }: Props) {
  const spoken = interfaceLanguage(language)
  const day = formatDay(at, spoken)
  const time = new Intl.DateTimeFormat(spoken, clock).format(at)
  const words = only === 'day' ? day : only === 'time' ? time : `${day}, ${time}`
  return <time dateTime={at.toISOString()}>{words}</time>
}
