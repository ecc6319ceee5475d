import { family, type Family, type Part } from './family'

const base = family('Latn', 'source-serif-4', { whole: true, weights: [400, 600] })
// Has what the base lacks: marks that are set over or under any letter, and Greek as it was written before 1982.
const wide = family('Latn', 'noto-serif', { whole: true, weights: [400, 600] })
// In the order in which they serve a text of another script. Those of East Asia bring a Latin of the same design.
const japanese = family('Jpan', 'noto-serif-jp', { whole: true })
const simplified = family('Hans', 'noto-serif-sc', { whole: true })
const traditional = family('Hant', 'noto-serif-tc', { whole: true })
const korean = family('Kore', 'noto-serif-kr', { whole: true })
const eastern = [japanese, simplified, traditional, korean]
const naskh = family('Arab', 'noto-naskh-arabic')
// Each of its letters is one glyph; Naskh sets dots apart, and what a PDF shows in it cannot be read back.
const amiri = family('Arab', 'amiri', { only: ['arabic'], weights: [400, 700] })
const others = [
  family('Hebr', 'noto-serif-hebrew'),
  family('Deva', 'noto-serif-devanagari'),
  family('Beng', 'noto-serif-bengali'),
  family('Thai', 'noto-serif-thai'),
  family('Geor', 'noto-serif-georgian'),
  family('Armn', 'noto-serif-armenian'),
  family('Ethi', 'noto-serif-ethiopic'),
  family('Taml', 'noto-serif-tamil'),
  family('Telu', 'noto-serif-telugu'),
  family('Knda', 'noto-serif-kannada'),
  family('Mlym', 'noto-serif-malayalam'),
  family('Gujr', 'noto-serif-gujarati'),
  family('Guru', 'noto-serif-gurmukhi'),
  family('Orya', 'noto-serif-oriya'),
  family('Sinh', 'noto-serif-sinhala'),
  family('Laoo', 'noto-serif-lao'),
  family('Khmr', 'noto-serif-khmer'),
  family('Mymr', 'noto-serif-myanmar', { weights: [400, 600] }),
  family('Tibt', 'noto-serif-tibetan'),
  family('Thaa', 'noto-sans-thaana'),
  family('Syrc', 'noto-sans-syriac'),
  family('Cher', 'noto-sans-cherokee'),
  family('Adlm', 'noto-sans-adlam'),
  family('Olck', 'noto-sans-ol-chiki'),
  family('Mtei', 'noto-sans-meetei-mayek'),
  family('Tfng', 'noto-sans-tifinagh', { weights: [400] }),
  family('Nkoo', 'noto-sans-nko', { weights: [400] }),
  family('Mong', 'noto-sans-mongolian', { only: ['mongolian'], weights: [400] }),
  // Boxes of a list of tasks, arrows, stars.
  family('Zsym', 'noto-sans-symbols-2', { only: ['symbols'], weights: [400] }),
]

const forScreen = [base, wide, ...eastern, naskh, ...others]
const forPrint = [base, wide, amiri, ...others, ...eastern, naskh]

/** Families in the order that suits a script: its own first, so that shared signs come from the same face. */
export function familiesFor(script: string, use: 'screen' | 'print' = 'screen'): Family[] {
  const all = use === 'print' ? forPrint : forScreen
  return [...all.filter((one) => one.script === script), ...all.filter((one) => one.script !== script)]
}

/** Families for names of every script in one list; Han is drawn as it is where the name comes from. */
export function familiesForNames(han: string): Family[] {
  const first = eastern.filter((one) => one.script === han)
  const rest = forPrint.filter((one) => !first.includes(one))
  const at = rest.findIndex((one) => eastern.includes(one))
  return [...rest.slice(0, at), ...first, ...rest.slice(at)]
}

export const scriptOf = (language: string): string => new Intl.Locale(language).maximize().script!

/** The first part that has a letter. */
export function partWith(code: number, families: Family[]): Part | undefined {
  for (const one of families) {
    const [part] = one.partsWith(code)
    if (part) return part
  }
  return undefined
}

/** The first part that has all of them, such as a letter and its marks. */
export function partWithAll(codes: number[], families: Family[]): Part | undefined {
  const [first, ...others] = codes
  for (const one of families) {
    for (const part of one.partsWith(first!)) {
      if (others.every((code) => one.partsWith(code).includes(part))) return part
    }
  }
  return undefined
}

// Without a glyph of their own: spaces, joiners, direction marks.
const INVISIBLE = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u

export const isInvisible = (character: string): boolean => INVISIBLE.test(character)

/** The letters of a text that no font has, each once; '' when everything can be drawn. */
export function lackingLetters(text: string): string {
  const lacking = new Set<string>()
  for (const character of text.normalize('NFC')) {
    if (!partWith(character.codePointAt(0)!, forPrint) && !isInvisible(character)) lacking.add(character)
  }
  return [...lacking].join('')
}
