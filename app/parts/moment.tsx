import { formatDay, formatMoment, formatTime } from '@/domain/text/dates'
import { interfaceLanguage } from '@/messages/translator'

type Props = { at: Date; language: string; only?: 'day' | 'time' }

/** A moment in words. Always in UTC and saying so: the server does not know where the reader is. */
export function Moment({ at, language, only }: Props) {
  const format = only === 'day' ? formatDay : only === 'time' ? formatTime : formatMoment
  return (
    <time dateTime={at.toISOString()} className={only && 'whitespace-nowrap'}>
      {format(at, interfaceLanguage(language))}
    </time>
  )
}
