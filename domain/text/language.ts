/** True for a well-formed BCP 47 tag of at most 35 characters, such as `fr`, `pt-BR`, `zh-Hant`. Case does not matter. */
export function isLanguageTag(tag: string): boolean {
  if (tag.length > 35) return false
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Whether a tag names a language that there is: "Ana" and "xx" are tags by their shape alone. */
export function isKnownLanguage(tag: string): boolean {
  if (!isLanguageTag(tag)) return false
  const { language } = new Intl.Locale(tag)
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language) !== undefined
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

/** A language by the name it has itself, as it stands in a list: with a capital where the script has them. */
export function ownName(tag: string): string {
  const [first = '', ...rest] = languageName(tag, tag)
  return first.toLocaleUpperCase(isLanguageTag(tag) ? tag : 'en') + rest.join('')
}

/**
 * A tag in its canonical form (`pt-BR`, not `PT-br`) when it can stand as the first part of an address of this site:
 * a language, perhaps with a script, perhaps with a region. Null otherwise.
 */
export function prefixTag(tag: string): string | null {
  if (!isLanguageTag(tag)) return null
  const [canonical = ''] = Intl.getCanonicalLocales(tag)
  return /^(?!api$)[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(canonical) ? canonical : null
}

/**
 * The one of some languages that serves a wanted one: itself, else the first with the same language in the same script
 * (`pt-BR` for `pt`, never `zh-Hant` for `zh-Hans`). Null when none does.
 */
export function closestLanguage(wanted: string, offered: string[]): string | null {
  if (offered.includes(wanted)) return wanted
  if (!isLanguageTag(wanted)) return null
  const alike = (tag: string) => {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script}`
  }
  return offered.find((tag) => isLanguageTag(tag) && alike(tag) === alike(wanted)) ?? null
}
