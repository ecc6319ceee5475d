import { expect, test } from 'vitest'
import { hourOf, readMoment, writeHour } from './moment'

test.each([
  '2026-02-03T14:00Z',
  '2026-02-03t14:00z',
  '2026-02-03T14:00:00.000Z',
  '2026-02-03T14Z',
  '2026-02-03T14:00',
  '2026-02-03 14:00',
  '20260203T1400Z'.replace('20260203', '2026-02-03'),
  '2026-02-03T15:00+01:00',
  '2026-02-03T09:30-0430',
])('%s is the hour that has one spelling', (text) => {
  expect(writeHour(readMoment(text)!)).toBe('2026-02-03T14:00Z')
})

test('a moment between hours is known to be none', () => {
  const at = readMoment('2026-02-03T14:59:59Z')!
  expect(writeHour(hourOf(at))).toBe('2026-02-03T14:00Z')
  expect(hourOf(at)).not.toEqual(at)
})

test.each(['', 'now', '2026-02-30T14:00Z', '2026-13-01T14:00Z', '2026-02-03', '2026-02-03T25:00Z', '0000-01-01T00:00Z', '2026-02-03T14:00+99:99', '2026-02-03T14:00Z'.repeat(1000)])(
  '%.20s is no moment',
  (text) => expect(readMoment(text)).toBeNull(),
) // prettier-ignore
