import type { DeliveredRow } from '@/bundle/delivered'
import { familiesForNames, scriptOf } from '@/fonts/families'
import type { Family } from '@/fonts/family'
import { countryName } from '@/domain/text/country'
import { interfaceLanguage } from '@/messages/translator'

// What a row says: who, what they are, where from.

export const shownName = (row: DeliveredRow): string => row.organization ?? row.name ?? ''

/** What stands beside the name, in the delivery's language. */
export function notesOf(row: DeliveredRow, language: string): string[] {
  const place = row.area ?? (row.country && nameOf(row.country, language))
  const own = row.kind === 'person' ? [row.title, row.affiliation] : []
  return [...own, place].filter((note): note is string => Boolean(note))
}

/** A row's exact text as screen readers and whoever compares the file with the list get it. */
export const textOf = (row: DeliveredRow, language: string): string =>
  [shownName(row), ...notesOf(row, language)].join(', ')

const countries = new Map<string, string>()

function nameOf(code: string, language: string): string {
  const key = `${language} ${code}`
  const known = countries.get(key)
  if (known) return known
  const name = countryName(code, interfaceLanguage(language))
  countries.set(key, name)
  return name
}

const HAN: Record<string, string> = {
  JP: 'Jpan',
  TW: 'Hant',
  HK: 'Hant',
  MO: 'Hant',
  KR: 'Kore',
  CN: 'Hans',
  SG: 'Hans',
}
const TAGS: Record<string, string> = { Jpan: 'ja', Kore: 'ko', Hans: 'zh-Hans', Hant: 'zh-Hant' }
const SCRIPTS = [
  'Arabic',
  'Hebrew',
  'Cyrillic',
  'Greek',
  'Devanagari',
  'Bengali',
  'Thai',
  'Armenian',
  'Georgian',
  'Ethiopic',
]
const CODES: Record<string, string> = {
  Ethiopic: 'Ethi',
  Georgian: 'Geor',
  Bengali: 'Beng',
  Armenian: 'Armn',
  Devanagari: 'Deva',
}
const OTHERS = SCRIPTS.map((name) => ({
  pattern: new RegExp(`\\p{Script=${name}}`, 'u'),
  tag: `und-${CODES[name] ?? name.slice(0, 4)}`,
}))
const LATIN = /^[\p{Script=Latin}\p{P}\p{S}\p{Zs}\p{Nd}]*$/u

/** Which language a name is tagged with, null for that of the file; and the fonts for it. No one says what language a name is of: its script is known. */
export function looksOf(row: DeliveredRow, language: string): { tag: string | null; families: Family[] } {
  const name = shownName(row)
  if (LATIN.test(name)) return { tag: null, families: namesIn('Hans') }
  const han = hanOf(name, row.country, language)
  if (han) return { tag: TAGS[han]!, families: namesIn(han) }
  return { tag: OTHERS.find(({ pattern }) => pattern.test(name))?.tag ?? null, families: namesIn('Hans') }
}

function hanOf(name: string, country: string | null, language: string): string | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return 'Jpan'
  if (/\p{Script=Hangul}/u.test(name)) return 'Kore'
  if (!/\p{Script=Han}/u.test(name)) return null
  const script = scriptOf(language)
  return HAN[country ?? ''] ?? (TAGS[script] ? script : 'Hans')
}

const lists = new Map<string, Family[]>()

function namesIn(han: string): Family[] {
  const known = lists.get(han) ?? familiesForNames(han)
  lists.set(han, known)
  return known
}
