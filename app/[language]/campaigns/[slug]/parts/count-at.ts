import type { Numbers } from '@/domain/count/queries'
import { formatMoment } from '@/domain/text/dates'
import { countWords } from '@/messages/count-words'
import { interfaceLanguage, translator } from '@/messages/translator'

/** What counted at an hour, in one sentence: "807 people and 112 organizations from 37 countries on 3 February 2026 at 14:00 UTC". */
export function countAt(numbers: Numbers, hour: Date, language: string): string {
  const spoken = interfaceLanguage(language)
  return translator(language, 'counts')('at', {
    count: countWords(numbers, language),
    when: formatMoment(hour, spoken),
  })
}
