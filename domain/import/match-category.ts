import { foldForComparison, foldForSearch } from '@/domain/text/fold'
import type { CategoryChoices } from './import'

export type Category = { id: string; slug: string; heading: Record<string, string> }

/** The category that a word of the file stands for. `asked`: it is not simply one of the campaign's, so it is told. */
export type Match = { category: { id: string; slug: string } | null; asked: boolean }
export type MatchCategory = (word: string) => Match

// Endings by which singular, plural and gender differ in the languages written in Latin letters, folded.
const ENDINGS = new Set(
  ['', 's', 'ys', 'es', 'e', 'n', 'en', 'nen', 'innen', 'er', 'i', 'o', 'a', 'as', 'os', 'y', 'ies', 'ao', 'oes', 'aes', 'l', 'ux', 'is', 'um', 'us', 'x', 'm', 'ns', 'he', 'chi', 'che', 'ci', 'ca', 'co'],
) // prettier-ignore

// British spellings beside s for z, as American ones.
const BRITISH: Record<string, string> = {
  'centre': 'center', 'centres': 'centers', 'labour': 'labor', 'programme': 'program', 'programmes': 'programs', 'defence': 'defense', 'neighbourhood': 'neighborhood', 'neighbourhoods': 'neighborhoods',
  'theatre': 'theater', 'theatres': 'theaters', 'behaviour': 'behavior', 'colour': 'color', 'harbour': 'harbor', 'catalogue': 'catalog', 'licence': 'license', 'enrolment': 'enrollment',
} // prettier-ignore
const british = new RegExp(`(?<!\\p{L})(?:${Object.keys(BRITISH).join('|')})(?!\\p{L})`, 'gu')

function wordsOf(text: string): string[] {
  return foldForSearch(text)
    .replace(/(?<!\p{L})ال/gu, '')
    .replace(/z/g, 's')
    .replace(british, (word) => BRITISH[word] ?? word)
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
    .split(' ')
}

/** Whether two words differ in nothing but an ending. */
function nearWords(one: string, other: string): boolean {
  if (one === other) return true
  let same = 0
  while (same < one.length && one[same] === other[same]) same += 1
  if (same < 3) return false
  // The endings may begin a letter or two before the words part: "compan-y", "compan-ies", "organizac-ao", "organizac-oes".
  return [same, same - 1].some((at) => at >= 3 && ENDINGS.has(one.slice(at)) && ENDINGS.has(other.slice(at)))
}

function isNear(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((word, index) => nearWords(word, other[index]!))
}

/**
 * Finds categories by the words of a file: what the organizer chose for a word; the slug, or the heading in any language,
 * letter for letter; else the only one that differs by an ending, by accents or by punctuation. Nothing at all stands in
 * the only category there is, as signers do.
 */
export function categoryMatcher(categories: Category[], choices: CategoryChoices = {}): MatchCategory {
  const spoken = categories.map((category) => {
    const names = [category.slug, ...Object.values(category.heading)]
    return { category, exact: names.map(foldForComparison), near: names.map(wordsOf) }
  })
  const known = new Map<string, Match>()
  return (word) => {
    const found = known.get(word) ?? find(word)
    known.set(word, found)
    return found
  }
  function find(word: string): Match {
    if (word === '') return { category: categories.length === 1 ? categories[0]! : null, asked: false }
    const wanted = foldForComparison(word)
    const chosen = choices[wanted]
    if (chosen !== undefined)
      return { category: categories.find(({ slug }) => slug === chosen) ?? null, asked: true }
    const exact = spoken.find((one) => one.exact.includes(wanted))
    if (exact) return { category: exact.category, asked: false }
    const words = wordsOf(word)
    const near = spoken.filter((one) => one.near.some((other) => isNear(words, other)))
    return { category: near.length === 1 ? near[0]!.category : null, asked: true }
  }
}
