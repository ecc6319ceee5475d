/** What organizations are grouped by. */
export type GroupBy = 'category' | 'country'

export type Place = { group: string; key: string; number: number }

/** A place in a grouped list: the group, and the organization that was last. */
export function encodePlace(by: GroupBy, { group, key, number }: Place): string {
  return `${by}.${group}.${number}.${Buffer.from(key).toString('base64url')}`
}

/** The place that a text from an address names; null when it names none in a list grouped so. */
export function decodePlace(by: GroupBy, cursor: string): Place | null {
  const [, of, group = '', number, key = ''] =
    /^(category|country)\.([a-zA-Z0-9-]{0,60})\.(\d{1,9})\.([\w-]+)$/.exec(cursor) ?? []
  const name = Buffer.from(key, 'base64url').toString()
  return of === by && !name.includes('\0') ? { group, key: name, number: Number(number) } : null
}

/** Whether a text from an address names a place in a list grouped so. */
export function isGroupedCursor(by: GroupBy, cursor: string): boolean {
  return decodePlace(by, cursor) !== null
}
