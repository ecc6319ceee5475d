import { LIST_COLLATIONS, type ListCollation } from '@/db/tables/list-indexes'
import type { Kind } from '@/db/tables/signature'

// The orders of the public list, and the cursors that name a place in one of them.

/** `standing`: organizations first, then people, each by number. Newest first. Or by name, in a collation. */
export type ListOrder = 'standing' | 'newest' | ListCollation

/** What an address may ask for; without it the list stands in its own order. */
export type Sort = 'name' | 'newest'

/** The order that a wish means to a reader of this language (BCP 47). */
export function listOrder(sort: Sort | undefined, language: string): ListOrder {
  if (sort !== 'name') return sort ?? 'standing'
  const [base] = language.split('-')
  return LIST_COLLATIONS.find((collation) => collation === `${base}-x-icu`) ?? 'und-x-icu'
}

/** A place in the list's own order: people follow organizations, their number after this many (db/tables/signature.ts). */
export const PEOPLE_FROM = 1_000_000_000

/** A place in another order: what is sorted by (a name, or microseconds since 1970), then the number. */
export type ListPlace = { key: string; number: number }

export function positionOf({ kind, number }: { kind: Kind; number: number }): number {
  return (kind === 'organization' ? 0 : PEOPLE_FROM) + number
}

/** A cursor of the list's own order names the last signatory of a page: `o12` organization 12, `p7` person 7. */
export function encodeCursor(row: { kind: Kind; number: number }): string {
  return `${row.kind[0]}${row.number}`
}

/** The place a cursor of the list's own order names; null for what is no such cursor. */
export function decodeCursor(cursor: string): number | null {
  const match = /^([op])(\d{1,9})$/.exec(cursor)
  return match && positionOf({ kind: match[1] === 'o' ? 'organization' : 'person', number: Number(match[2]) })
}

type SortedOrder = Exclude<ListOrder, 'standing'>

/**
 * A cursor of another order: the order, the number, and what was sorted by. It holds the name itself rather than pointing
 * to it: who withdraws while someone reads must not send that reader back to the beginning.
 */
export function encodePlace(order: SortedOrder, { key, number }: ListPlace): string {
  return `${order}.${number}.${Buffer.from(key).toString('base64url')}`
}

/** The place a cursor names in this order; null for a cursor of another order, and for what is none. */
export function decodePlace(order: SortedOrder, cursor: string): ListPlace | null {
  const [, of, number, encoded = ''] = /^([\w-]+)\.(\d{1,9})\.([\w-]+)$/.exec(cursor) ?? []
  if (of !== order) return null
  const key = readText(encoded)
  const valid = order === 'newest' ? /^\d{1,16}$/.test(key ?? '') : !key?.includes('\0')
  return key !== null && valid ? { key, number: Number(number) } : null
}

function readText(encoded: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Buffer.from(encoded, 'base64url'),
    )
  } catch {
    return null
  }
}

/** Whether a text from an address names a place in this order of the list. */
export function isCursor(cursor: string, order: ListOrder): boolean {
  return (order === 'standing' ? decodeCursor(cursor) : decodePlace(order, cursor)) !== null
}
