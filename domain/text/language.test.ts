import { expect, it } from 'vitest'
import { direction, isLanguageTag, languageName } from '@/domain/text/language'

it.each(['en', 'pt-BR', 'zh-Hant-TW', 'PT-br', 'sr-Latn', 'de-1996', 'nqo', 'es-419'])(
  'accepts %s',
  (tag) => {
    expect(isLanguageTag(tag)).toBe(true)
  },
)

it.each([
  '',
  'e',
  'en_US',
  'english language',
  '../fr',
  'fr/',
  'fr-',
  '-fr',
  'en\n',
  'abcdefghi',
  `en-x-${'abcdefgh-'.repeat(4)}a`,
])('refuses %j', (tag) => {
  expect(isLanguageTag(tag)).toBe(false)
})

it.each([
  'ar',
  'he',
  'fa',
  'ur',
  'ps',
  'ckb',
  'sd',
  'ug',
  'yi',
  'dv',
  'nqo',
  'syr',
  'ks',
  'pa-PK',
  'az-Arab',
  'ff-Adlm',
  'rhg',
])('writes %s from right to left', (tag) => {
  expect(direction(tag)).toBe('rtl')
})

it.each(['en', 'de', 'ja', 'hi', 'pa', 'az', 'ku', 'ar-Latn', 'tr', 'mn-Mong'])(
  'writes %s from left to right',
  (tag) => {
    expect(direction(tag)).toBe('ltr')
  },
)

it('names a language in another one, and in English where that has no names', () => {
  expect(languageName('fr', 'fr')).toBe('français')
  expect(languageName('de', 'ja')).toBe('ドイツ語')
  expect(languageName('fr', 'tlh')).toBe('French')
  expect(languageName('qqq', 'en')).toBe('qqq')
})

it.each(['en_US', 'english language', 'de-'])('shows %j, which is no tag, as it is', (tag) => {
  expect(languageName(tag, 'en')).toBe(tag)
  expect(languageName('fr', 'en_US')).toBe('fr')
})
