import type { Numbers } from '@/domain/count/queries'
import { formatMoment } from '@/domain/text/dates'
import { countWords } from '@/messages/count-words'
import { interfaceLanguage, translator } from '@/messages/translator'

type Props = { now: Numbers; at: Date; language: string; className?: string }

/** What counts at this moment, and which moment that is: whoever copies it copies both. */
export function CountedNow({ now, at, language, className }: Props) {
  const t = translator(language, 'counts')
  // Moment and count stand each for itself: from right to left, "UTC" would draw the digits after it to its side.
  const when = `\u2068${formatMoment(at, interfaceLanguage(language))}\u2069`
  const count = countWords(now, language)
  return (
    <p className={`text-lg ${className ?? ''}`}>
      {t.rich('now', {
        ...{ when, count },
        b: (words) => (
          <strong>
            <bdi>{words}</bdi>
          </strong>
        ),
      })}
    </p>
  )
}
