import { expect, test } from 'vitest'
import { NO_PREFIX } from '@/paths'
import { pageLanguage, prefixOf } from './page-language'

test('a page speaks the language of its address, else that of its content, else English', () => {
  expect(pageLanguage('fr', 'de')).toBe('fr')
  expect(pageLanguage('el', 'de')).toBe('el')
  expect(pageLanguage(NO_PREFIX, 'de')).toBe('de')
  expect(pageLanguage(NO_PREFIX, undefined)).toBe('en')
})

test('a page without content of its own speaks a language of the interface', () => {
  expect(pageLanguage('pt-BR', undefined)).toBe('pt')
  expect(pageLanguage('el', undefined)).toBe('en')
})

test("the letter's own language has no prefix, a translation and the interface have theirs", () => {
  const letter = { language: 'de', translations: [{ language: 'el' }] }
  expect(['de', 'el', 'fr', 'sw'].map((language) => prefixOf(letter, language))).toEqual([
    NO_PREFIX,
    'el',
    'fr',
    NO_PREFIX,
  ])
})
