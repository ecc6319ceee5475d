import { expect, test } from 'vitest'
import { sinceYesterday } from './since-yesterday'

test('a falling count has a minus sign in front, a rising one a plus sign, and none moves silently', () => {
  expect(sinceYesterday(-1, 'en')).toBe('\u22121 since yesterday (UTC)')
  expect(sinceYesterday(1200, 'de')).toBe('+1.200 seit gestern (UTC)')
  expect(sinceYesterday(-2, 'ar')).toContain('\u22122')
  expect(sinceYesterday(0, 'en')).toBe('No change since yesterday (UTC)')
})
