/** True for a well-formed BCP 47 tag of at most 35 characters, such as `fr`, `pt-BR`, `zh-Hant`. Case does not matter. */
export function isLanguageTag(tag: string): boolean {
  if (tag.length > 35) return false
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

// Intl's own textInfo is missing in Firefox, so the direction follows from the likely script.
const rightToLeft = new Set('Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '))

/**
 * The direction in which a language is written.
 * @throws RangeError when the tag is malformed
 */
export function direction(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr'
}

/**
 * The name of a language in another one, from the runtime's CLDR data; the tag itself where CLDR has none
 * or the tag is malformed. Never throws: a stored tag must not keep a page from being shown.
 */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
