/** Scripts written from right to left (Unicode bidi class R or AL) that a letter's language may default to. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

/** A tag that begins, and what follows it where that is a block: so an attribute is never taken for a tag. */
const TAG =
  /<([a-z][a-z0-9]*)((?: [\w-]+(?:="[^"]*")?)*)>(?=(\s*<(?:p|ul|ol|pre|blockquote|table|h[2-6])\b)?)/g
const BLOCK = /^(?:p|h[2-6]|li|th|td)$/

/**
 * Each block of an organizer's HTML in the direction of its own first word, since mail can't rely on style sheets. One that only holds
 * blocks keeps the text's: a browser asked for its own direction looks into none that has one.
 */
export const withDirections = (html: string): string =>
  html.replace(TAG, (whole, name: string, attributes: string, blocks?: string) =>
    BLOCK.test(name) && !blocks ? `<${name}${attributes} dir="auto"${aligned(attributes)}>` : whole,
  )

/** A table says how it aligns a column. */
const aligned = (attributes: string) => (attributes.includes(' align=') ? '' : ' style="text-align:start"')

/** Writing direction of a BCP 47 language, by its likely script (CLDR). */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(language).maximize().script
  return script && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr'
}
