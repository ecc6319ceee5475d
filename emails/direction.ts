/** Scripts written from right to left (Unicode bidi class R or AL) that a letter's language may default to. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

/** Writing direction of a BCP 47 language, by its likely script (CLDR). */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(language).maximize().script
  return script && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr'
}
