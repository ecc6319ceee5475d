import { GlobalFonts } from '@napi-rs/canvas'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import naskhArabic from '@fontsource-variable/noto-naskh-arabic/unicode.json'
import armenian from '@fontsource-variable/noto-serif-armenian/unicode.json'
import bengali from '@fontsource-variable/noto-serif-bengali/unicode.json'
import devanagari from '@fontsource-variable/noto-serif-devanagari/unicode.json'
import ethiopic from '@fontsource-variable/noto-serif-ethiopic/unicode.json'
import georgian from '@fontsource-variable/noto-serif-georgian/unicode.json'
import hebrew from '@fontsource-variable/noto-serif-hebrew/unicode.json'
import japanese from '@fontsource-variable/noto-serif-jp/unicode.json'
import korean from '@fontsource-variable/noto-serif-kr/unicode.json'
import simplified from '@fontsource-variable/noto-serif-sc/unicode.json'
import thai from '@fontsource-variable/noto-serif-thai/unicode.json'
import traditional from '@fontsource-variable/noto-serif-tc/unicode.json'
import latin from '@fontsource/source-serif-4/unicode.json'

// The serif faces a picture is written in, from npm packages: fonts of the machine are never needed. A package comes in
// parts; only those that a text needs are read, once.

/** `files`: one with every weight, or one for each weight that is drawn. */
type Part = { alias: string; files: string[]; ranges: [number, number][] }
type Family = { script: string; parts: Part[] }

const shared = new Set([
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'vietnamese',
  'math',
  'symbols',
])

type Kept = { whole?: boolean; weights?: (number | 'wght')[] }

function family(
  script: string,
  name: string,
  unicode: Record<string, string>,
  { whole = false, weights = ['wght'] }: Kept = {},
): Family {
  const folder = `node_modules/@fontsource${weights.includes('wght') ? '-variable' : ''}/${name}/files`
  const kept = Object.entries(unicode).filter(([key]) => whole || !shared.has(key))
  const parts = kept.map(([key, ranges]) => {
    const part = key.replace(/[[\]]/g, '')
    const files = weights.map((weight) => `${folder}/${name}-${part}-${weight}-normal.woff2`)
    return { alias: `${name} ${part}`, files, ranges: ranges.split(',').map(toRange) }
  })
  return { script, parts }
}

function toRange(range: string): [number, number] {
  const [from = '', to = from] = range.trim().slice(2).split('-')
  return [parseInt(from, 16), parseInt(to, 16)]
}

const base = family('Latn', 'source-serif-4', latin, { whole: true, weights: [400, 600] })
// In the order in which they serve a text of another script. Those of East Asia bring a Latin of the same design.
const others = [
  family('Jpan', 'noto-serif-jp', japanese, { whole: true }),
  family('Hans', 'noto-serif-sc', simplified, { whole: true }),
  family('Hant', 'noto-serif-tc', traditional, { whole: true }),
  family('Kore', 'noto-serif-kr', korean, { whole: true }),
  family('Arab', 'noto-naskh-arabic', naskhArabic),
  family('Hebr', 'noto-serif-hebrew', hebrew),
  family('Deva', 'noto-serif-devanagari', devanagari),
  family('Beng', 'noto-serif-bengali', bengali),
  family('Thai', 'noto-serif-thai', thai),
  family('Geor', 'noto-serif-georgian', georgian),
  family('Armn', 'noto-serif-armenian', armenian),
  family('Ethi', 'noto-serif-ethiopic', ethiopic),
]

/** Families in the order that suits a language: its own script first, so that shared signs come from the same face. */
function familiesFor(language: string): Family[] {
  const script = new Intl.Locale(language).maximize().script
  const own = others.filter((one) => one.script === script)
  return [...own, base, ...others.filter((one) => one.script !== script)]
}

/** What can be drawn of a text, and the font list to draw it with, as CSS writes it. */
export type Drawable = { text: string; fonts: string }

// Without a glyph of their own: spaces, joiners, direction marks.
const invisible = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u

/**
 * Finds the faces for a text. Signs that no face has, such as emoji, are left out.
 * @returns null when a letter or digit is missing: half a sentence is worse than none
 */
export function findFonts(text: string, language: string): Drawable | null {
  const families = familiesFor(language)
  const needed = new Set<Part>()
  let drawn = ''
  for (const character of text) {
    const part = partWith(character.codePointAt(0)!, families)
    if (part) needed.add(part)
    else if (/[\p{L}\p{N}\p{M}]/u.test(character)) return null
    if (part || invisible.test(character)) drawn += character
  }
  for (const part of needed) register(part)
  return { text: drawn.trim(), fonts: [...needed].map(({ alias }) => `"${alias}"`).join(', ') || 'serif' }
}

function partWith(code: number, families: Family[]): Part | undefined {
  for (const { parts } of families) {
    const found = parts.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to))
    if (found) return found
  }
  return undefined
}

const registered = new Set<string>()

// From the working directory: the bundled code of a page does not know where packages lie; npm starts every process there.
function register({ alias, files }: Part): void {
  if (registered.has(alias)) return
  for (const file of files) {
    GlobalFonts.register(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), file)), alias)
  }
  registered.add(alias)
}
