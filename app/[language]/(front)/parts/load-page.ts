import { linkedLetter } from '@/app/parts/page-language'
import { firstSentences } from '@/domain/campaign/first-sentences'
import { type ListedLetter, listLetters } from '@/domain/campaign/list-letters'
import { listOutcomes, type Outcome } from '@/domain/delivery/list-outcomes'
import { countSignaturesOf, type Counts, NO_COUNTS } from '@/domain/signature/list/counts'

/** Letters on one page: a first one, and rows of two and of three beside each other. */
const SIZE = 37

/** A letter as the front page tells of it, with its head in the language of the page it leads to. */
export type FrontLetter = {
  letter: ListedLetter
  head: ReturnType<typeof linkedLetter>
  sentence: string
  counts: Counts
  outcome: Outcome | null
}

/** The page of this number: its letters, open ones first, and whether more follow. Four queries, however many letters. */
export async function loadPage(number: number, prefix: string) {
  const found = await listLetters(SIZE + 1, (number - 1) * SIZE)
  const letters = found.slice(0, SIZE)
  const ids = letters.map(({ id }) => id)
  const heads = letters.map((letter) => linkedLetter(letter, prefix))
  const texts = heads.map(({ language, translation }, at) => ({
    id: translation?.id ?? letters[at]!.editionId,
    language,
  }))
  const [counts, outcomes, sentences] = await Promise.all([
    countSignaturesOf(ids),
    listOutcomes(ids),
    firstSentences(texts),
  ])
  const told = letters.map((letter, at): FrontLetter => ({
    letter,
    head: heads[at]!,
    sentence: sentences.get(texts[at]!.id) ?? '',
    counts: counts.get(letter.id) ?? NO_COUNTS,
    outcome: outcomes.get(letter.id) ?? null,
  }))
  return {
    open: told.filter(({ letter }) => letter.state === 'open'),
    finished: told.filter(({ letter }) => letter.state !== 'open'),
    more: found.length > SIZE,
  }
}

/** The number of the page that an address asks for; the first one where it asks for none that there could be. */
export function readPageNumber(page: string | string[] | undefined): number {
  return typeof page === 'string' && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1
}
