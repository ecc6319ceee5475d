import { expect, test } from 'vitest'
import { formatDay, formatMoment } from './dates'

const closing = new Date('2026-08-22T16:00:00Z')

test('a closing time is said in the zone it was given in, with the zone', () => {
  expect(formatMoment(closing, 'en', 'Europe/Paris')).toBe(
    '22 August 2026 at 18:00 Central European Summer Time',
  )
  expect(formatMoment(closing, 'en')).toBe('22 August 2026 at 16:00 Coordinated Universal Time')
})

test('a time has 24 hours also where people speak of twelve, as everywhere else on the site', () => {
  expect(formatMoment(closing, 'ar')).toContain('16:00')
})

test('a day is the day in its zone', () => {
  expect(formatDay(new Date('2026-08-22T23:30:00Z'), 'en')).toBe('22 August 2026')
  expect(formatDay(new Date('2026-08-22T23:30:00Z'), 'de', 'Asia/Tokyo')).toBe('23. August 2026')
})
