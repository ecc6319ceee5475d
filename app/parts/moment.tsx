import { interfaceLanguage } from '@/messages/translator'

type Props = { at: Date; language: string; only?: 'date' | 'time' }

const date = { day: 'numeric', month: 'long', year: 'numeric' } as const
const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const

/** A moment in words. Always in UTC and saying so: the server does not know where the reader is. */
export function Moment({ at, language, only }: Props) {
  const parts = only === 'date' ? date : only === 'time' ? time : { ...date, ...time }
  const words = new Intl.DateTimeFormat(interfaceLanguage(language), { ...parts, timeZone: 'UTC' }).format(at)
  return <time dateTime={at.toISOString()}>{words}</time>
}
