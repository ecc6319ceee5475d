import { contrast, fromHex, type Oklch, toHex, toOklch } from './color'

// A campaign's one ink: what is typed of it, whether it can be read, and its tones. Safe in the browser.

/** WCAG 2.2, 1.4.3: text against its ground. */
export const LEAST_CONTRAST = 4.5

/** What the ink stands on and beside; the same values as in app/tokens.css. */
export const GROUNDS = {
  light: { paper: '#fbfaf7', sheet: '#fffefb', ink: '#1d2330', quiet: '#596072', rule: '#dedbd2' },
  dark: { paper: '#14171d', sheet: '#1a1e26', ink: '#e9e6de', quiet: '#a2a8b5', rule: '#313743' },
} as const
export type Scheme = keyof typeof GROUNDS

/** The site's own ink. */
export const DEFAULT_INK = '#1f4b8f'

/** The colors that follow from an ink in one scheme: of links and buttons, of the words on a button, of what is set apart. */
export type Tones = { seal: string; sealInk: string; wash: string }

/** More than any way to write a color: nothing longer is looked at. */
export const INK_MOST = 40

/**
 * A typed color as `#rrggbb`: with or without `#` and spaces, three digits or six, or eight that say it is opaque, or as
 * style sheets write it; full-width too. Null: it is none.
 */
export function readInk(typed: string): string | null {
  if (typed.length > INK_MOST) return null
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s#;\u200b-\u200f\u2060\ufeff]/g, '')
    .toLowerCase()
    .replace(/^color:/, '')
  const [, ...parts] = /^rgb\((\d{1,3}),(\d{1,3}),(\d{1,3})\)$/.exec(digits) ?? []
  if (parts.length > 0 && parts.every((part) => Number(part) <= 255))
    return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
  if (/^[0-9a-f]{6}(ff)?$/.test(digits)) return `#${digits.slice(0, 6)}`
  return /^[0-9a-f]{3}$/.test(digits) ? `#${digits.replace(/./g, '$&$&')}` : null
}

/** The tones of an ink. In light it is shown as chosen; in dark as a lighter tone of its hue that can be read there. */
export function tonesOf(ink: string, scheme: Scheme): Tones {
  const { l, c, h } = toOklch(fromHex(ink))
  if (scheme === 'light')
    return { seal: ink, sealInk: '#ffffff', wash: toHex({ l: 0.957, c: Math.min(c, 0.013), h }) }
  const wash = toHex({ l: 0.282, c: Math.min(c, 0.035), h })
  const sealInk = toHex({ l: 0.24, c: Math.min(c, 0.05), h })
  const tone = { l: Math.max(l, 0.78), c: Math.min(c, 0.12), h }
  return { seal: untilRead(tone, 0.005, (seal) => contrast(seal, wash)), sealInk, wash }
}

/** The least of an ink's contrasts in a scheme: as text on each ground, and as the ground of a button's words. */
export function leastContrast(ink: string, scheme: Scheme): number {
  const { seal, sealInk, wash } = tonesOf(ink, scheme)
  const { paper, sheet } = GROUNDS[scheme]
  return Math.min(...[paper, sheet, wash, sealInk].map((other) => contrast(seal, other)))
}

/** Whether everything in this ink can be read. Only in light can it fail: dark has a tone of its own. */
export const canBeRead = (ink: string) => leastContrast(ink, 'light') >= LEAST_CONTRAST

/** The ink itself when it can be read, else the nearest darker one of its hue that can. */
export function nearestReadable(ink: string): string {
  if (canBeRead(ink)) return ink
  return untilRead(toOklch(fromHex(ink)), -0.002, (one) => leastContrast(one, 'light'))
}

/** Goes from a color in steps of lightness until it can be read; black and white end it. */
function untilRead({ l, c, h }: Oklch, step: number, contrastOf: (ink: string) => number): string {
  for (let at = l; at >= 0 && at <= 1; at += step) {
    const ink = toHex({ l: at, c, h })
    if (contrastOf(ink) >= LEAST_CONTRAST) return ink
  }
  return step > 0 ? '#ffffff' : '#000000'
}
