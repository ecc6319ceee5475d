import { sql } from '@/db/client'
import { firstSentence } from './first-sentence'

/** A text of a letter by the id of its edition or translation. */
export type TextOf = { id: string; language: string }

/** Code points that are read of a text: greetings and headings before its first sentence are shorter. */
const READ = 3_000
const MOST_KEPT = 2_000

// On globalThis: Next bundles this module more than once in one process. Editions and translations never change, so nothing goes stale.
const shared = globalThis as { undersignedSentences?: Map<string, string> }
const kept = () => (shared.undersignedSentences ??= new Map())

/** The first sentence of each text, by its id. A text is read and parsed once, and nothing of it is rendered. */
export async function firstSentences(texts: TextOf[]): Promise<Map<string, string>> {
  const unknown = texts.filter(({ id }) => !kept().has(id))
  if (unknown.length > 0) await readBeginnings(unknown)
  const found = new Map(texts.map(({ id }) => [id, kept().get(id) ?? '']))
  for (const oldest of kept().keys()) {
    if (kept().size <= MOST_KEPT) break
    kept().delete(oldest)
  }
  return found
}

async function readBeginnings(texts: TextOf[]): Promise<void> {
  const client = sql()
  const ids = texts.map(({ id }) => id)
  const rows = await client<{ id: string; beginning: string }[]>`
    select id, left(text, ${READ}) as beginning from editions where id = any(${ids}::uuid[])
    union all
    select id, left(text, ${READ}) from translations where id = any(${ids}::uuid[])`
  const languages = new Map(texts.map(({ id, language }) => [id, language]))
  for (const { id, beginning } of rows) kept().set(id, firstSentence(beginning, languages.get(id) ?? 'en'))
}
