/** A moment in few words, always in UTC, for tables and histories: "22 Nov 2026, 18:24 UTC". */
export function formatUtc(at: Date, language: string): string {
  // As in app/dates.ts: British order for English, which reads the same to everyone.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(at)
}

export function Utc({ at, language }: { at: Date; language: string }) {
  return <time dateTime={at.toISOString()}>{formatUtc(at, language)}</time>
}
