import { COUNT_WORD } from '@/domain/text/count-word'
import { interfaceLanguage, translator } from './translator'

type Numbers = { people: number; unlisted: number; organizations: number; countries: number }

/** A count in words, such as "807 people and 112 organizations from 37 countries". */
export function countWords(
  { people, unlisted, organizations, countries }: Numbers,
  language: string,
): string {
  const t = translator(language, 'letter')
  const persons = people + unlisted
  const parts = [
    (persons > 0 || organizations === 0) && t('countPeople', { count: persons }),
    organizations > 0 && t('countOrganizations', { count: organizations }),
  ].filter((part) => part !== false)
  const who = new Intl.ListFormat(interfaceLanguage(language), { type: 'conjunction' }).format(parts)
  return translator(language, 'counts')('from', { who, countries })
}

/** A text with the count in place of its word. */
export const withCount = (text: string, numbers: Numbers, language: string): string =>
  text.replaceAll(COUNT_WORD, countWords(numbers, language))
