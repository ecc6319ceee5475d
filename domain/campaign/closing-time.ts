import { Temporal } from 'temporal-polyfill'

export type ClosingTimeFault = 'time-invalid' | 'zone-unknown' | 'time-skipped'

// Temporal also takes offsets such as +02:00 for zones; a closing time needs a zone with rules.
const zoneName = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/
const localShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/

function readLocal(local: string): Temporal.PlainDateTime | null {
  if (!localShape.test(local)) return null
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' })
  } catch {
    return null
  }
}

function isZone(zone: string): boolean {
  if (!zoneName.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

// Outside of them some zone's clock shows a year that forms can't, or that PostgreSQL doesn't take.
const FIRST = Date.parse('0001-01-02T00:00Z')
const LAST = Date.parse('9999-12-30T23:59:59.999Z')

/** Whether a date, of the calendar that JavaScript has, is one that can be stored, and shown in every zone with four digits. */
export const isStorable = (date: Date): boolean => date.getTime() >= FIRST && date.getTime() <= LAST

/**
 * The instant at which a wall clock in a zone shows a local time, in the years 1 to 9999.
 * When clocks go back and show that time twice, the later instant is meant, so that no one is cut off early. When they go
 * forward over it, there is no such time: `time-skipped`.
 * @param local `YYYY-MM-DDTHH:mm`, as a datetime-local field sends it
 * @param zone IANA name, such as `Europe/Paris` or `UTC`
 */
export function closingInstant(local: string, zone: string): Date | ClosingTimeFault {
  const time = readLocal(local)
  if (!time) return 'time-invalid'
  if (!isZone(zone)) return 'zone-unknown'
  const later = time.toZonedDateTime(zone, { disambiguation: 'later' })
  if (!later.toPlainDateTime().equals(time)) return 'time-skipped'
  const instant = new Date(later.epochMilliseconds)
  return isStorable(instant) ? instant : 'time-invalid'
}

/**
 * What a wall clock in a zone shows at an instant, `YYYY-MM-DDTHH:mm`, for the form's field.
 * @throws RangeError when the zone is unknown
 */
export function localTime(date: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}

/** The zones to choose from: UTC, then the runtime's IANA names in alphabetical order. */
export function listZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
}
