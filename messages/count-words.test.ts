import { expect, test } from 'vitest'
import { countWords, withCount } from './count-words'
import { INTERFACE_LANGUAGES } from './translator'

const numbers = (people: number, unlisted: number, organizations: number, countries: number) => ({
  ...{ people, unlisted, organizations, countries },
})

test('a count in words says who and from how many countries', () => {
  expect(countWords(numbers(700, 107, 112, 37), 'en')).toBe(
    '807 people and 112 organizations from 37 countries',
  )
  expect(countWords(numbers(1, 0, 0, 1), 'en')).toBe('1 person from 1 country')
  expect(countWords(numbers(0, 0, 1, 0), 'en')).toBe('1 organization')
  expect(countWords(numbers(0, 0, 0, 0), 'en')).toBe('0 people')
  expect(countWords(numbers(1200, 34, 5, 12), 'de')).toBe(
    '1.234 Personen und 5 Organisationen aus 12 Ländern',
  )
  expect(countWords(numbers(2, 0, 2, 2), 'ja')).toBe('2か国の2人、2団体')
  expect(countWords(numbers(2, 0, 0, 2), 'ar')).toBe('فردان من بلدين')
})

test('every language has words for every number', () => {
  for (const language of INTERFACE_LANGUAGES)
    for (const n of [0, 1, 2, 3, 11, 100, 1_000_000]) {
      const words = countWords(numbers(n, n, n, n), language)
      expect(words).not.toMatch(/[{}]|undefined|plural/)
    }
})

test('a text has the count wherever its word stands, whatever else is in it', () => {
  expect(withCount('{count}! $& {count} {other}', numbers(1, 0, 0, 0), 'en')).toBe(
    '1 person! $& 1 person {other}',
  )
})
