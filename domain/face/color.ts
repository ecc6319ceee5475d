// Colors as WCAG 2.2 and CSS Color 4 reckon with them: luminance and contrast in sRGB, lightness, chroma and hue in OKLCH.

/** Red, green and blue, each from 0 to 1. */
type Rgb = [number, number, number]
/** Lightness from 0 to 1, chroma from 0, hue in radians. */
export type Oklch = { l: number; c: number; h: number }

/** `#rrggbb` as red, green and blue. */
export function fromHex(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Rgb
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const curved = (part: number) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055)

function luminance(hex: string): number {
  const [red, green, blue] = fromHex(hex).map(linear) as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colors, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** A color by lightness, chroma and hue, in which a hue keeps its name while it gets lighter. */
export function toOklch(rgb: Rgb): Oklch {
  const [r, g, b] = rgb.map(linear) as Rgb
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const l = 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short
  const d = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short
  return { l, c: Math.hypot(a, d), h: Math.atan2(d, a) }
}

function toLinear({ l, c, h }: Oklch): Rgb {
  const [a, d] = [c * Math.cos(h), c * Math.sin(h)]
  const long = (l + 0.3963377774 * a + 0.2158037573 * d) ** 3
  const middle = (l - 0.1055613458 * a - 0.0638541728 * d) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * d) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
}

const isShown = (rgb: Rgb) => rgb.every((part) => part >= -0.0005 && part <= 1.0005)

/** `#rrggbb` of a color; where screens don't show so much of it, with less chroma: lightness and hue stay. */
export function toHex({ l, c, h }: Oklch): string {
  let [least, most] = [0, c]
  if (isShown(toLinear({ l, c, h }))) least = c
  else
    for (let step = 0; step < 16; step += 1) {
      const middle = (least + most) / 2
      if (isShown(toLinear({ l, c: middle, h }))) least = middle
      else most = middle
    }
  const byte = (part: number) => Math.round(Math.min(1, Math.max(0, curved(Math.max(0, part)))) * 255)
  return `#${toLinear({ l, c: least, h })
    .map((part) => byte(part).toString(16).padStart(2, '0'))
    .join('')}`
}
