// The moments at which counts are recorded: full hours, in UTC, each with one spelling in an address.

export const HOUR = 3_600_000 // milliseconds

/** The full hour that a moment is in. */
export const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / HOUR) * HOUR)

/** The one spelling of a full hour: `2026-02-03T14:00Z`. */
export const writeHour = (hour: Date): string => hour.toISOString().replace(/:00\.000Z$/, 'Z')

const EARLIEST = Date.UTC(2000, 0)
const spelled =
  /^(\d{4}-\d\d-\d\d)[T _](\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/i

/**
 * A moment however ISO 8601 lets it be spelled; without a zone it is in UTC.
 * @returns null for what is no moment, or one that no letter can have been there at
 */
export function readMoment(text: string): Date | null {
  const [, day, hour, minute = '00', second = '00', zone = 'Z'] = spelled.exec(text) ?? []
  if (!day) return null
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  const at = new Date(`${day}T${hour}:${minute}:${second}${sign ? `${sign}${hours}:${minutes}` : 'Z'}`)
  // A day that no month has would otherwise be one of the next month.
  const exists = new Date(`${day}T00:00Z`).toJSON()?.startsWith(day)
  return exists && at.getTime() >= EARLIEST ? at : null
}
