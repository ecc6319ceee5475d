import { expect, test } from 'vitest'
import { COUNTRIES, countryName } from './country'
import { findCountry } from './find-country'

test.each([
  ['PT', 'PT'], ['pt', 'PT'], ['prt', 'PT'], ['Kosovo', 'XK'], ['Türkiye', 'TR'], ['Turkey', 'TR'], ['Turquie', 'TR'],
  ['Czechia', 'CZ'], ['Czech Republic', 'CZ'], ['USA', 'US'], ['U.S.A.', 'US'], ['United States of America', 'US'],
  ['UK', 'GB'], ['England', 'GB'], ['Scotland', 'GB'], ['Republic of Korea', 'KR'], ['Korea, Republic of', 'KR'],
  ['Moldova, Republic of', 'MD'], ['Republic of Moldova', 'MD'],
  ['Iran (Islamic Republic of)', 'IR'], ['Republic of Portugal', 'PT'], ['The Netherlands', 'NL'], ['the  NETHERLANDS ', 'NL'],
  ['Holland', 'NL'], ['Côte d’Ivoire', 'CI'], ["Cote d'Ivoire", 'CI'], ['Ivory Coast', 'CI'], ['Burma', 'MM'],
  ['Guinea-Bissau', 'GW'], ['Guinea‑Bissau', 'GW'], ['Timor-Leste', 'TL'], ['Bosnia & Herzegovina', 'BA'],
  ['St. Lucia', 'LC'], ['Saint Lucia', 'LC'], ['North Macedonia', 'MK'], ['Swaziland', 'SZ'], ['Eswatini', 'SZ'],
  ['Allemagne', 'DE'], ['Deutschland', 'DE'], ['Alemania', 'DE'], ['Germania', 'DE'], ['Alemanha', 'DE'], ['ドイツ', 'DE'],
  ['ألمانيا', 'DE'], ['المانيا', 'DE'], ['Österreich', 'AT'], ['Oesterreich', null], ['日本', 'JP'], ['البرتغال', 'PT'], ['Schweiz', 'CH'],
  ['Suíça', 'CH'], ['Estados Unidos', 'US'], ['Vereinigtes Königreich', 'GB'], ['Royaume-Uni', 'GB'], ['Niger', 'NE'],
  ['Nigeria', 'NG'], ['Dominica', 'DM'], ['Guinea', 'GN'], ['Georgia', 'GE'], ['Tanzania', 'TZ'], ['Taiwan', 'TW'], ['Palestine', 'PS'],
  ['🇵🇹', 'PT'], ['🇯🇵', 'JP'], [' 🇰🇪 ', 'KE'], ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'GB'], ['🇽🇰', 'XK'], ['Portugal🇵🇹', 'PT'], ['🇪🇺', null], ['🇵🇹🇪🇸', null], ['🌳', null],
  ['Bolivia (Plurinational State of)', 'BO'], ['Venezuela (Bolivarian Republic of)', 'VE'], ['Congo (Democratic Republic of the)', 'CD'], ['Congo (Republic of the)', 'CG'], ['Congo, Dem. Rep.', 'CD'], ['Congo, Rep.', 'CG'],
  ['Korea (Republic of)', 'KR'], ["Korea (Democratic People's Republic of)", 'KP'], ['Democratic People’s Republic of Korea', 'KP'], ['Korea, Rep.', 'KR'], ['Tanzania, United Republic of', 'TZ'], ['United Republic of Tanzania', 'TZ'],
  ['Micronesia (Federated States of)', 'FM'], ['Netherlands (Kingdom of the)', 'NL'], ['Bolivarian Republic of Venezuela', 'VE'], ['Plurinational State of Bolivia', 'BO'], ['Egypt, Arab Rep.', 'EG'], ['Germany (Federal Republic of)', 'DE'],
  ['Eswatini (Swaziland)', 'SZ'], ['Venezuela (República Bolivariana de)', 'VE'], ['Bolivie (État plurinational de)', 'BO'], ["Iran (République islamique d')", 'IR'], ['Iran (Islamische Republik)', 'IR'], ['Congo (República Democrática del)', 'CD'],
  ['United Kingdom of Great Britain and Northern Ireland', 'GB'], ['China, Macao Special Administrative Region', 'MO'], ['Georgia (US)', null], ['State of Georgia', null], ['Germany, Berlin', null], ['Republic of Readers', null],
  ['Europe', null], ['Global', null], ['International', null], ['Africa', null], ['', null], ['Portugall', null], ['---', null],
]) ('%s is %s', (text, code) => expect(findCountry(text as string)).toBe(code)) // prettier-ignore

test.each(['en', 'fr', 'de', 'es', 'it', 'ja', 'pt', 'ar'])(
  'every country is found by its name in %s',
  (language) => {
    const missed = COUNTRIES.filter((code) => findCountry(countryName(code, language)) !== code)
    expect(missed).toEqual([])
  },
)

test('a long text is no country, and finding that out takes no time', () => {
  const started = process.cpuUsage()
  for (const text of [', '.repeat(400_000), `${'('.repeat(200_000)})`, 'a'.repeat(201)])
    expect(findCountry(text)).toBeNull()
  expect(process.cpuUsage(started).user).toBeLessThan(500_000)
})
