// Dates as people read them. Intl does the work; the zone is always said or is UTC, never the server's own.

/** British order for English: day, month, year reads the same to everyone; "8/22" and "6 PM" do not. */
function locale(language: string): string {
  return language === 'en' ? 'en-GB' : language
}

/** A day, such as "1 August 2026". */
export function formatDay(moment: Date, language: string, zone = 'UTC'): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: zone }).format(moment)
}

/** A moment with its zone in words, such as "22 August 2026 at 18:00 Central European Summer Time". */
export function formatMoment(moment: Date, language: string, zone = 'UTC'): string {
  return new Intl.DateTimeFormat(locale(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'long',
  }).format(moment)
}
