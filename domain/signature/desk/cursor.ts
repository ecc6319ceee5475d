import { validate } from 'uuid'

// Where a page of the desk's list begins: a moment and a signature's id.

/** A time in microseconds since 1970, as PostgreSQL keeps it: rows of one millisecond must not be taken for one moment. */
export type Position = { at: string; id: string }

// The end of the year 9999: what comes after is written in a way that PostgreSQL does not read.
const LATEST = BigInt(Date.UTC(10_000, 0)) * 1000n - 1n

export function decodeDeskCursor(cursor: string): Position | null {
  const [, at = '', id = ''] = /^(\d{1,18})_(.{36})$/.exec(cursor) ?? []
  return at !== '' && BigInt(at) <= LATEST && validate(id) ? { at, id } : null
}

/** Whether a text from an address names where a page begins. */
export const isDeskCursor = (cursor: string) => decodeDeskCursor(cursor) !== null
