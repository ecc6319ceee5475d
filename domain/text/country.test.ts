import { expect, it } from 'vitest'
import { COUNTRIES, countryName, isCountry, listCountries } from '@/domain/text/country'

it('holds the 249 codes of ISO 3166-1 and XK, each once and in order', () => {
  expect(COUNTRIES).toHaveLength(250)
  expect([...new Set(COUNTRIES)].sort()).toEqual(COUNTRIES)
})

it('differs from the regions that CLDR names only by reserved, withdrawn and made-up codes', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  // CLDR calls a withdrawn code by its successor's name: two codes of one name are not both current.
  const named = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code))
  const reserved = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']
  const current = new Set(COUNTRIES.map((code) => names.of(code)))
  expect(COUNTRIES.filter((code) => !named.includes(code))).toEqual([])
  expect(named.filter((code) => !current.has(names.of(code)) && !reserved.includes(code))).toEqual([])
  expect(current.size).toBe(COUNTRIES.length)
})

it.each(['pt', 'XX', 'EU', 'UK', '', 'PRT', 'P T', '__proto__'])('knows no country %j', (code) => {
  expect(isCountry(code)).toBe(false)
})

it('names countries in the language asked for, and in English where there is none', () => {
  expect(isCountry('XK')).toBe(true)
  expect(countryName('DE', 'fr')).toBe('Allemagne')
  expect(countryName('JP', 'ja')).toBe('日本')
  expect(countryName('DE', 'tlh')).toBe('Germany')
})

it('sorts by the alphabet of the language', () => {
  const swedish = listCountries('sv').map((country) => country.name)
  expect(swedish).toHaveLength(250)
  expect(swedish.indexOf('Österrike')).toBeGreaterThan(swedish.indexOf('Zimbabwe'))
  const german = listCountries('de').map((country) => country.name)
  expect(german.indexOf('Österreich')).toBeLessThan(german.indexOf('Polen'))
})
