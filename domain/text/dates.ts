// Dates as people read them. Intl does the work; the zone is always said or is UTC, never the server's own.

/** British order for English: day, month, year reads the same to everyone; "8/22" and "6 PM" do not. */
function locale(language: string): string {
  return language === 'en' ? 'en-GB' : language
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** Intl says a German time without its "Uhr" as soon as a zone follows. */
function write(moment: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(locale(language), options).formatToParts(moment)
  const word = /^de\b/.test(language) ? ' Uhr' : ''
  return parts.map(({ type, value }) => (type === 'minute' ? value + word : value)).join('')
}

/** A day, such as "1 August 2026". */
export function formatDay(moment: Date, language: string, zone = 'UTC'): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: zone }).format(moment)
}

/** A day in few words, for the axis of a chart: "1 Aug 2026". */
export function formatShortDay(moment: Date, language: string): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'medium', timeZone: 'UTC' }).format(moment)
}

/** A moment with its zone in words, such as "22 August 2026 at 18:00 Central European Summer Time"; UTC is "UTC". */
export function formatMoment(moment: Date, language: string, zone = 'UTC'): string {
  const timeZoneName = zone === 'UTC' ? 'short' : 'long'
  return write(moment, language, { ...DATE, ...CLOCK, timeZone: zone, timeZoneName })
}

/** A moment in a zone with UTC in brackets, the day too where it is another one: "22 August 2026 at 18:00 … (16:00 UTC)". */
export function formatWithUtc(moment: Date, language: string, zone: string): string {
  const said = formatMoment(moment, language, zone)
  if (zone === 'UTC') return said
  const sameDay = formatDay(moment, language, zone) === formatDay(moment, language)
  return `${said} (${sameDay ? formatTime(moment, language) : formatUtc(moment, language)})`
}

/** The same with its day of the week, for what people plan by: "Saturday 22 August 2026 at 18:00 Central European Summer Time". */
export function formatWeekday(moment: Date, language: string, zone = 'UTC'): string {
  const timeZoneName = zone === 'UTC' ? 'short' : 'long'
  return write(moment, language, { weekday: 'long', ...DATE, ...CLOCK, timeZone: zone, timeZoneName })
}

/** A moment in few words, for tables and histories: "22 Nov 2026, 18:24 UTC". */
export function formatUtc(moment: Date, language: string): string {
  return write(moment, language, {
    ...DATE,
    month: 'short',
    ...CLOCK,
    timeZone: 'UTC',
    timeZoneName: 'short',
  })
}

/** A time of a day that the reader knows: "18:24 UTC". */
export function formatTime(moment: Date, language: string): string {
  return write(moment, language, { ...CLOCK, timeZone: 'UTC', timeZoneName: 'short' })
}

/** A moment for a table that programs read too: ISO 8601 in UTC to the second, such as "2026-11-28T10:22:36Z". */
export function formatIso(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`
}

const MINUTE = 60_000

/** How many midnights of a zone lie between two moments: 0 on the last day. A moment at midnight ends the day before it. */
export function daysLeft(now: Date, end: Date, zone = 'UTC'): number {
  const dayOf = (moment: Date) => {
    const parts = new Intl.DateTimeFormat('en', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: zone,
    }).formatToParts(moment)
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
    return Date.UTC(part('year'), part('month') - 1, part('day'))
  }
  return Math.max(0, Math.round((dayOf(new Date(end.getTime() - MINUTE)) - dayOf(now)) / (24 * 60 * MINUTE)))
}
