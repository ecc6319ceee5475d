import { expect, test } from 'vitest'
import { addresseesInLine, joinSentences, listed } from './sentence'

test('a list is in the language of the sentences around it', () => {
  expect(listed(['A', 'B', 'C'], 'de')).toBe('A, B und C')
  expect(listed(['A', 'B', 'C'], 'pt-BR')).toBe('A, B e C')
  expect(listed(['A', 'B'], 'de', 'unit')).toBe('A, B')
  expect(listed(['A', 'B'], 'ja', 'unit')).toBe('A、B')
  expect(joinSentences(['A。', 'B。'], 'ja')).toBe('A。B。')
  expect(joinSentences(['A.', 'B.'], 'de')).toBe('A. B.')
})

test('a list in a language that the interface does not speak is English, as the sentences are', () => {
  expect(listed(['A', 'B', 'C'], 'el')).toBe(listed(['A', 'B', 'C'], 'en'))
})

test('addressees one under the other stand in one line, with one comma between them', () => {
  expect(addresseesInLine('To the council,\n  the mayor\nand the people', 'en')).toBe(
    'To the council, the mayor and the people',
  )
  expect(addresseesInLine('An den Rat\nund an die Leute\n\nin Beispielstadt', 'de-AT')).toBe(
    'An den Rat und an die Leute, in Beispielstadt',
  )
  expect(addresseesInLine('إلى المجلس\nوزراء المدينة،\nوإلى الناس', 'ar')).toBe(
    'إلى المجلس، وزراء المدينة، وإلى الناس',
  )
  expect(addresseesInLine('市議会、\n市長\nのみなさまへ', 'ja')).toBe('市議会、市長、のみなさまへ')
  expect(addresseesInLine(' \n', 'en')).toBe('')
})
