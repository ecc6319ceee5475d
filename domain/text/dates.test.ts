import { expect, test } from 'vitest'
import { daysLeft, formatDay, formatMoment, formatTime, formatUtc, formatWithUtc } from './dates'

const closing = new Date('2026-08-22T16:00:00Z')

test('a closing time is said in the zone it was given in, with the zone', () => {
  expect(formatMoment(closing, 'en', 'Europe/Paris')).toBe(
    '22 August 2026 at 18:00 Central European Summer Time',
  )
  expect(formatMoment(closing, 'en')).toBe('22 August 2026 at 16:00 UTC')
})

test('UTC is said in one way, and a German time has its Uhr', () => {
  const [en, de, ar] = ['en', 'de', 'ar'].map((language) => [
    formatMoment(closing, language),
    formatUtc(closing, language),
    formatTime(closing, language),
  ])
  expect(en).toEqual(['22 August 2026 at 16:00 UTC', '22 Aug 2026, 16:00 UTC', '16:00 UTC'])
  expect(de).toEqual(['22. August 2026 um 16:00 Uhr UTC', '22. Aug. 2026, 16:00 Uhr UTC', '16:00 Uhr UTC'])
  expect(ar!.join()).not.toMatch(/[a-z], /i)
  expect(formatMoment(closing, 'de', 'Europe/Paris')).toContain('18:00 Uhr Mitteleuropäische')
})

test('a time has 24 hours also where people speak of twelve, as everywhere else on the site', () => {
  expect(formatMoment(closing, 'ar')).toContain('16:00')
})

test('a day is the day in its zone', () => {
  expect(formatDay(new Date('2026-08-22T23:30:00Z'), 'en')).toBe('22 August 2026')
  expect(formatDay(new Date('2026-08-22T23:30:00Z'), 'de', 'Asia/Tokyo')).toBe('23. August 2026')
})

test('beside a moment in a zone stands UTC, with its day where that is another', () => {
  expect(formatWithUtc(closing, 'en', 'UTC')).toBe('22 August 2026 at 16:00 UTC')
  expect(formatWithUtc(closing, 'de', 'Europe/Paris')).toMatch(
    /^22\. August 2026 um 18:00 .*\(16:00 Uhr UTC\)$/,
  )
  expect(formatWithUtc(closing, 'en', 'Asia/Tokyo')).toMatch(/^23 August 2026 .*\(22 Aug 2026, 16:00 UTC\)$/)
})

test.each([
  ['2026-08-22T16:00:00Z', 'Europe/Paris', '2026-08-10T09:00:00Z', 12],
  ['2026-08-22T16:00:00Z', 'Europe/Paris', '2026-08-22T09:00:00Z', 0],
  // Midnight at the end of the 22nd in Paris: the 22nd is the last day, not the 23rd.
  ['2026-08-22T22:00:00Z', 'Europe/Paris', '2026-08-22T09:00:00Z', 0],
  ['2026-08-22T16:00:00Z', 'UTC', '2026-08-23T09:00:00Z', 0],
  // A day of 25 hours between them.
  ['2026-10-26T12:00:00Z', 'Europe/Paris', '2026-10-24T12:00:00Z', 2],
])('a letter that closes at %s in %s has its days left at %s: %i', (end, zone, now, days) => {
  expect(daysLeft(new Date(now), new Date(end), zone)).toBe(days)
})
