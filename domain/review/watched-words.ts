import { sql } from '@/db/client'
import { foldForSearch } from '@/domain/text/fold'
import { tidyLine } from '@/domain/text/tidy'

// The host's watch list: names that someone looks at before they are published, on every letter here.

export const WATCHED_WORD_LIMIT = 200

/** Puts a word or a name on the watch list. */
export async function addWatchedWord(typed: string): Promise<'added' | 'there-already' | 'not-a-word'> {
  const word = tidyLine(typed)
  const folded = foldForSearch(word)
  if (folded === '' || word.length > WATCHED_WORD_LIMIT) return 'not-a-word'
  const rows = await sql()`
    insert into watched_words (word, folded) values (${word}, ${folded}) on conflict (folded) do nothing returning id`
  return rows.length > 0 ? 'added' : 'there-already'
}

/** Takes it off again, in whatever spelling. What it made wait goes on waiting for a human. */
export async function removeWatchedWord(typed: string): Promise<'removed' | 'unknown'> {
  const rows =
    await sql()`delete from watched_words where folded = ${foldForSearch(tidyLine(typed))} returning id`
  return rows.length > 0 ? 'removed' : 'unknown'
}

/** The watch list in the order of the alphabet. */
export async function listWatchedWords(): Promise<string[]> {
  const rows = await sql()<{ word: string }[]>`select word from watched_words order by folded`
  return rows.map(({ word }) => word)
}

/** Scripts that are written without spaces: there a word may stand anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u

const spaced = (text: string) => ` ${text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `

/** Whether a folded word or phrase stands in a folded text as whole words. */
export function isIn(phrase: string, text: string): boolean {
  if (UNSPACED.test(phrase)) return text.includes(phrase)
  return spaced(phrase) !== '  ' && spaced(text).includes(spaced(phrase))
}
