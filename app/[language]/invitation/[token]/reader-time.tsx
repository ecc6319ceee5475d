'use client'
import { formatMoment } from '@/domain/text/dates'
import { useHydrated } from '@/app/parts/use-hydrated'

type Props = { at: string; zone: string; language: string; sentence: string }

/** The same moment by the reader's clock, where that shows another time. Only a browser knows it. */
export function ReaderTime({ at, zone, language, sentence }: Props) {
  const hydrated = useHydrated()
  if (!hydrated) return null
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const moment = new Date(at)
  const clock = (timeZone: string) => moment.toLocaleString('en', { timeZone })
  if (!own || clock(own) === clock(zone)) return null
  return (
    <span className="text-quiet block text-sm print:hidden">
      {sentence.replace('{time}', formatMoment(moment, language, own))}
    </span>
  )
}
