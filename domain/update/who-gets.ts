import { textFor } from './text-of'
import type { UpdateText } from './update'

/** Signers of one language, and the language of the text that they get; null while none is written. */
export type Readers = { language: string; count: number; gets: string | null }

/**
 * Who gets an update in which language, as the worker will mail it (worker/written-update.ts); then the languages it is written in
 * that nobody reads.
 * @param wanting how many signers want news in each language
 */
export function whoGets(texts: UpdateText[], wanting: ReadonlyMap<string, number>): Readers[] {
  const unread = texts.filter(({ language }) => !wanting.has(language))
  const rows = [...wanting, ...unread.map(({ language }): [string, number] => [language, 0])]
  return rows.map(([language, count]) => ({
    ...{ language, count },
    gets: textFor(texts, language)?.language ?? null,
  }))
}
