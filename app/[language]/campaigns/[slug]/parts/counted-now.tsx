import type { Numbers } from '@/domain/count/queries'
import { formatMoment } from '@/domain/text/dates'
import { countWords } from '@/messages/count-words'
import { interfaceLanguage, translator } from '@/messages/translator'

type Props = { now: Numbers; at: Date; language: string; className?: string }

/** What counts at this moment, and which moment that is: whoever copies it copies both. */
export function CountedNow({ now, at, language, className }: Props) {
  const t = translator(language, 'counts')
  const when = formatMoment(at, interfaceLanguage(language))
  return (
    <p className={`text-lg ${className ?? ''}`}>
      {t.rich('now', { when, count: countWords(now, language), b: (words) => <strong>{words}</strong> })}
    </p>
  )
}
