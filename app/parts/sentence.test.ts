import { expect, test } from 'vitest'
import { addresseesInLine, listed } from './sentence'

test('a list is in the language of the sentences around it', () => {
  expect(listed(['A', 'B', 'C'], 'de')).toBe('A, B und C')
  expect(listed(['A', 'B', 'C'], 'pt-BR')).toBe('A, B e C')
  expect(listed(['A', 'B'], 'de', 'unit')).toBe('A, B')
})

test('a list in a language that the interface does not speak is English, as the sentences are', () => {
  expect(listed(['A', 'B', 'C'], 'el')).toBe(listed(['A', 'B', 'C'], 'en'))
})

test('addressees one under the other stand in one line without their own commas', () => {
  expect(addresseesInLine('To the council,\n  the mayor、\nand the people')).toBe(
    'To the council · the mayor · and the people',
  )
})
