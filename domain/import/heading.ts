import {
  AREA,
  ASIDE,
  CATEGORY,
  CLAUSES,
  COUNTRY,
  FILLERS,
  LEGAL_PERSON,
  LESSER,
  NAME,
  NUMBER_OF,
  NUMBERS,
  ORGANIZATION,
  PERSON,
  WEBSITE,
  WHOLE_NAME,
  YES_NO_QUESTIONS,
} from './heading-words'
import type { ImportField } from './import'
import { foldHeading, withoutNumbering, LONGEST } from './fold-heading'

// What a column's heading says, in the words of eight languages.

/** What a heading speaks of. `aside`: something that no organization is called. */
export type Topic = ImportField | 'name' | 'person' | 'number' | 'aside'

/**
 * `weight` tells organizations' headings apart, the surest highest; `exact` says that nothing else stands in the heading,
 * so that it is not a name itself ("International Association").
 */
export type Heading = { topic: Topic; weight: number; exact: boolean }

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

type Words = { has: RegExp; all: RegExp }

function compile(words: string[]): Words {
  const escape = (word: string) => word.replace(/[#]/g, '\\$&')
  // Arabic glues its article on, German its other nouns: the whole word is meant, looked at from its beginning alone, so that
  // a long one costs little. Japanese has no spaces to end one at.
  const part = words
    .filter((word) => word.startsWith('*'))
    .map((word) => escape(word.slice(1, -1)))
    .map((word) => (unspaced.test(word) ? word : `(?<![\\p{L}\\p{M}])[\\p{L}\\p{M}]*${word}[\\p{L}\\p{M}]*`))
  const whole = words
    .filter((word) => !word.startsWith('*'))
    .map((word) => escape(word).replace(/\*/g, '[\\p{L}\\p{M}]*'))
  const bounded = `(?<![\\p{L}\\p{M}\\p{N}])(?:${whole.join('|')})(?![\\p{L}\\p{M}\\p{N}])`
  const source = part.length > 0 ? `${bounded}|${part.join('|')}` : bounded
  return { has: new RegExp(source, 'u'), all: new RegExp(source, 'gu') }
}

// Folding is not all that a list is written in: its Arabic and Japanese stand as people read them.
const folded = (words: string[]) =>
  words.map((word) => {
    const plain = foldHeading(word)
    return `${word.startsWith('*') ? '*' : ''}${plain}${word.endsWith('*') && word.length > 1 ? '*' : ''}`
  })
const words = (list: string[]) => compile(folded(list))

const IS = {
  legalPerson: words(LEGAL_PERSON),
  aside: words(ASIDE),
  website: words(WEBSITE),
  country: words(COUNTRY),
  category: words(CATEGORY),
  area: words(AREA),
  person: words(PERSON),
  wholeName: words(WHOLE_NAME),
  organization: words(ORGANIZATION),
  lesser: words(LESSER),
  name: words(NAME),
  filler: words(FILLERS),
}
const numbers = new Set(NUMBERS.map((word) => (word === '#' ? word : foldHeading(word))))
const beginning = (list: string[]) =>
  new RegExp(`^(?:${folded(list).join('|').replace(/\*/g, '\\p{L}*')})(?= |$)`, 'u')
const numberOf = beginning(NUMBER_OF)
// "Nombre de membres" counts in French; "nombre de la entidad" is a name in Spanish.
const frenchNumber = /^nombre d(?:e|es)? (?!los |las |sus )\p{L}+s(?: |$)/u
const yesNo = beginning(YES_NO_QUESTIONS)
const clause = new RegExp(` (?:${folded(CLAUSES).join('|')})(?= |$)`, 'u')

// What a column is, is said before whose it is: "Country of your organization", "Contact person of the association".
const ORDER = ['aside', 'website', 'category', 'country'] as const

// "Address 1 - Country" is what address books call a country; "所属団体" is whom somebody belongs to, and an organization.
const withoutOwner = (text: string) =>
  text.replace(/^address \d{1,2} /u, '').replace(/所属(?=団体|組織|機関|法人|会社|企業)/u, '')

/** What these words speak of, and how surely they speak of an organization. */
function readWords(whole: string): Omit<Heading, 'exact'> | null {
  const text = withoutOwner(whole)
  if (numbers.has(text) || numberOf.test(text) || frenchNumber.test(text))
    return { topic: 'number', weight: 0 }
  if (IS.legalPerson.has.test(text)) return { topic: 'organization', weight: 4 }
  const first = ORDER.find((topic) => IS[topic].has.test(text))
  if (first) return { topic: first, weight: 0 }
  if (IS.person.has.test(text)) return { topic: 'person', weight: 0 }
  if (IS.organization.has.test(text)) {
    if (yesNo.test(text)) return { topic: 'aside', weight: 0 }
    const name = IS.name.has.test(text) ? 1 : 0
    return { topic: 'organization', weight: (IS.lesser.has.test(whole) ? 2 : 4) + name }
  }
  if (IS.wholeName.has.test(text)) return { topic: 'person', weight: 0 }
  if (IS.area.has.test(text) && text.split(' ').length <= 3) return { topic: 'area', weight: 0 }
  if (IS.name.has.test(text) && text.split(' ').length <= 8) return { topic: 'name', weight: 1 }
  return yesNo.test(text) ? { topic: 'aside', weight: 0 } : null
}

function isExact(text: string): boolean {
  let rest = text
  for (const { all } of Object.values(IS)) rest = rest.replace(all, ' ')
  return (
    numbers.has(text) ||
    rest.replace(/ご?(?:記入|入力)(?:ください|下さい)?|[\s名のをごはが貴御様何]+/gu, '') === ''
  )
}

/** What a heading speaks of; null when it says nothing that is known here. */
export function readHeading(heading: string): Heading | null {
  const text = withoutNumbering(heading.slice(0, LONGEST))
  if (text.trim() === '#') return { topic: 'number', weight: 0, exact: true }
  const inner = /[(（]([^()（）]*)[)）]/u.exec(text)?.[1] ?? ''
  const main = foldHeading(text.replace(/[(（][^()（）]*[)）]/gu, ' ')) || foldHeading(inner)
  if (main === '') return null
  const head = main.split(clause)[0]!
  const found = readWords(head) ?? readWords(main)
  const exact = found !== null && isExact(head) && !/\p{N}/u.test(main)
  // "Name (of the organization)", "Name (first and last)".
  const aside = found?.topic === 'name' ? readWords(foldHeading(inner)) : null
  if (aside?.topic === 'organization' || aside?.topic === 'person') return { ...aside, exact }
  return found && { ...found, exact }
}
