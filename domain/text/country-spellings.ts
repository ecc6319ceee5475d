// Node wants to be told: the start of the local site reads these without a bundler.
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import ar from 'i18n-iso-countries/langs/ar.json' with { type: 'json' }
import de from 'i18n-iso-countries/langs/de.json' with { type: 'json' }
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import es from 'i18n-iso-countries/langs/es.json' with { type: 'json' }
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' }
import it from 'i18n-iso-countries/langs/it.json' with { type: 'json' }
import ja from 'i18n-iso-countries/langs/ja.json' with { type: 'json' }
import pt from 'i18n-iso-countries/langs/pt.json' with { type: 'json' }
import { COUNTRIES, countryName, isCountry } from './country'
import { foldForSearch } from './fold'

// The spellings by which countries are known. Not in country.ts: that one goes to the browser, this one is heavy.

/** Languages whose names of countries are understood: English first, so that it wins where two languages differ. */
const LISTS = [en, fr, de, es, it, ja, pt, ar]

/** What people write beside that: former names, short names, parts that sign as countries do. Folded by `fold`. */
const ALIASES: Record<string, string> = {
  'america': 'US', 'u s': 'US', 'estados unidos': 'US', 'eeuu': 'US', 'ee uu': 'US', 'eua': 'US', 'stati uniti': 'US',
  'etats unis': 'US', 'vereinigte staaten': 'US', '米国': 'US', 'uk': 'GB', 'u k': 'GB', 'great britain': 'GB',
  'britain': 'GB', 'england': 'GB', 'scotland': 'GB', 'wales': 'GB', 'northern ireland': 'GB', 'grossbritannien': 'GB',
  'england uk': 'GB', 'scotland uk': 'GB', 'wales uk': 'GB', 'grande bretagne': 'GB', 'angleterre': 'GB',
  'gran bretana': 'GB', 'inghilterra': 'GB', 'gran bretagna': 'GB', 'gra bretanha': 'GB', 'reino unido': 'GB',
  'holland': 'NL', 'the netherlands': 'NL', 'czech': 'CZ', 'czecho': 'CZ', 'tschechei': 'CZ', 'turkey': 'TR', 'turkiye': 'TR',
  'burma': 'MM', 'birma': 'MM', 'birmanie': 'MM', 'swaziland': 'SZ', 'macedonia': 'MK', 'fyrom': 'MK', 'mazedonien': 'MK',
  'former yugoslav republic of macedonia': 'MK', 'macedoine': 'MK', 'cape verde': 'CV', 'ivory coast': 'CI',
  'cote divoire': 'CI', 'elfenbeinkuste': 'CI', 'east timor': 'TL', 'timor leste': 'TL', 'zaire': 'CD', 'drc': 'CD', 'rdc': 'CD',
  'dr congo': 'CD', 'dem rep congo': 'CD', 'congo kinshasa': 'CD', 'congo drc': 'CD', 'congo brazzaville': 'CG',
  'republic of congo': 'CG', 'ceylon': 'LK', 'persia': 'IR', 'russia': 'RU', 'south korea': 'KR', 'korea': 'KR',
  'north korea': 'KP', 'dprk': 'KP', 'rok': 'KR', 'vietnam': 'VN', 'viet nam': 'VN', 'laos': 'LA', 'syria': 'SY', 'brunei': 'BN',
  'palestine': 'PS', 'occupied palestinian territory': 'PS', 'vatican': 'VA', 'vatican city': 'VA', 'holy see': 'VA',
  'hong kong sar': 'HK', 'macau': 'MO', 'macao': 'MO', 'republic of china': 'TW', 'taiwan roc': 'TW', 'chinese taipei': 'TW',
  'prc': 'CN', 'mainland china': 'CN', 'kosovo': 'XK', 'kosova': 'XK', 'republic of kosovo': 'XK', 'uae': 'AE', 'u a e': 'AE',
  'emirates': 'AE', 'eire': 'IE', 'republic of ireland': 'IE', 'irish republic': 'IE', 'bosnia': 'BA', 'bosnia herzegovina': 'BA',
  'bosnien': 'BA', 'slovak republic': 'SK', 'hellas': 'GR', 'espana': 'ES', 'deutschland': 'DE', 'brd': 'DE', 'suisse': 'CH',
  'svizzera': 'CH', 'schweiz': 'CH', 'osterreich': 'AT', 'osterr': 'AT', 'polska': 'PL', 'ceska republika': 'CZ', 'cesko': 'CZ',
  'magyarorszag': 'HU', 'suomi': 'FI', 'sverige': 'SE', 'norge': 'NO', 'danmark': 'DK', 'nederland': 'NL', 'belgie': 'BE',
  'belgique': 'BE', 'hrvatska': 'HR', 'srbija': 'RS', 'shqiperia': 'AL', 'lietuva': 'LT', 'latvija': 'LV', 'eesti': 'EE',
  'island': 'IS', 'brasil': 'BR', 'gambia': 'GM', 'bahamas': 'BS', 'moldova': 'MD', 'tanzania': 'TZ', 'bolivia': 'BO',
  'venezuela': 'VE', 'micronesia': 'FM', 'trinidad': 'TT', 'antigua': 'AG', 'saint kitts': 'KN', 'saint vincent': 'VC',
  'hong kong china': 'HK', 'macao china': 'MO', 'china macao special administrative region': 'MO', 'china hong kong special administrative region': 'HK', 'venezuela rb': 'VE', 'lao pdr': 'LA', 'dpr korea': 'KP',
  'united kingdom of great britain and northern ireland': 'GB', 'dem rep of the congo': 'CD', 'democratic republic of congo': 'CD', 'democratic peoples republic of korea': 'KP', 'dem peoples rep of korea': 'KP', 'dem peoples rep korea': 'KP',
  'upper volta': 'BF', 'kirghizia': 'KG', 'kyrgyz republic': 'KG', 'byelorussia': 'BY', 'belorussia': 'BY', 'weissrussland': 'BY',
  '日本国': 'JP', 'アメリカ': 'US', 'イギリス': 'GB', '英国': 'GB', '韓国': 'KR', '北朝鮮': 'KP', '中国': 'CN', '台湾': 'TW', '香港': 'HK', 'ドイツ': 'DE',
  'بريطانيا': 'GB', 'امريكا': 'US', 'كوريا الجنوبيه': 'KR', 'روسيا': 'RU', 'سوريا': 'SY', 'فلسطين': 'PS', 'الامارات': 'AE', 'السعوديه': 'SA',
} // prettier-ignore

/** Case, accents, punctuation, articles and the usual abbreviations do not count; Arabic in its plainest letters. */
export function foldCountry(text: string): string {
  return foldForSearch(text)
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/&|\+/g, ' and ')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/^(the|la|le|les|el|los|il|o|os|as) (?=\p{L}{3})/u, '')
}

/** "Moldova, Republic of" and "Moldova (Republic of)" as they are spoken. */
export function turned(text: string): string {
  const [name = '', between = ''] = text.split(/(, | ?\()/, 2)
  const form = text.slice(name.length + between.length).replace(/\)$/, '')
  return name && form && !form.includes(')') ? `${form} ${name}` : text
}

let names: Map<string, string> | undefined

/** Every known spelling; the first list that has one wins. About 3,000 entries, made on first use in 20 milliseconds. */
export function spellings(): Map<string, string> {
  if (names) return names
  names = new Map(Object.entries(ALIASES))
  const add = (text: string, code: string) => {
    const folded = foldCountry(text)
    if (folded !== '' && isCountry(code) && !names!.has(folded)) names!.set(folded, code)
  }
  for (const { locale, countries } of LISTS) {
    for (const code of COUNTRIES) add(countryName(code, locale), code)
    for (const [code, list] of Object.entries<string | string[]>(countries))
      for (const name of [list].flat()) {
        add(name, code)
        add(turned(name), code)
      }
  }
  for (const [two, three] of codes) {
    add(two!, two!)
    add(three!, two!)
  }
  return names
}
