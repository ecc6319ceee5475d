import { sql } from '@/db/client'
import type { ListCollation } from '@/db/tables/list-indexes'
import { type Kind, KINDS } from '@/domain/campaign/category'
import { type Letter, lettersFor } from './alphabets'
import { encodePlace } from './order'

// The index of letters of the list by name.

/** A letter in its place; without names under it there is nowhere to go. */
export type ListLetter = { key: string; label: string; hasNames: boolean }

/**
 * The letters under which names of a kind, or of both, stand in a collation, in its order. Each one is looked up in the
 * index of that order, whatever the number of names; nothing is counted.
 */
export async function findLetters(
  campaignId: string,
  { kind, language, collation }: { kind?: Kind; language: string; collation: ListCollation },
): Promise<ListLetter[]> {
  const client = sql()
  const letters = lettersFor(language)
  const order = client.unsafe(`collate "${collation}"`)
  // The first name from the letter on, which the index gives at once, stands under it or under a later one.
  const first = (one: Kind) => client`(
    select shown from signatories
    where campaign_id = ${campaignId} and kind = ${one} and shown ${order} >= start order by shown ${order} limit 1)`
  const [one, other] = kind ? [first(kind), client`null`] : [first(KINDS[0]), first(KINDS[1])]
  const rows = await client<{ key: string; hasNames: boolean }[]>`
    select key, exists (
        select from unnest(array[${one}, ${other}]) as name (shown)
        where shown is not null and (next is null or shown ${order} < next)) as has_names
    from (select key, start, lead(start) over (order by start ${order}) as next
      from unnest(${letters.map(({ key }) => key)}::text[], ${letters.map(({ start }) => start)}::text[])
        as given (key, start)) letter
    order by start ${order}`
  const labels = new Map(letters.map(({ key, label }) => [key, label]))
  return rows.map(({ key, hasNames }) => ({ key, label: labels.get(key)!, hasNames }))
}

/** Whether a text from an address names a letter of a language. */
export function isLetter(key: string, language: string): boolean {
  return lettersFor(language).some((letter) => letter.key === key)
}

/** The place at which a letter begins, as a cursor of that order; null for where the list does. */
export function cursorOfLetter(key: string, language: string, order: ListCollation): string | null {
  const letter: Letter | undefined = lettersFor(language).find((one) => one.key === key)
  return letter?.start ? encodePlace(order, { key: letter.start, number: 0 }) : null
}
