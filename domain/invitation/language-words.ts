import { foldHeading } from '@/domain/import/fold-heading'
import { isLanguageTag, languageName } from '@/domain/text/language'

// Languages as people write them into a table: as a tag, by the name they have themselves, or in one of the interface's.

const KNOWN = 'ar bg bn bs ca cs da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka ko lt lv mk ms mt nb ne nl no pl pt ro ru sk sl so sq sr sv sw ta th ti tr uk ur vi zh'.split(' ') // prettier-ignore
const NAMED_IN = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ja', 'ar']

let words: Map<string, string> | undefined

function wordsOf(): Map<string, string> {
  if (words) return words
  words = new Map()
  for (const tag of KNOWN)
    for (const language of [tag, ...NAMED_IN]) {
      const name = languageName(tag, language)
      // Arabic says "German" with its article and without.
      for (const word of [name, name.replace(/^ال/u, '')].map(foldHeading))
        if (!words.has(word)) words.set(word, tag)
    }
  return words
}

/** The tag of a language that a cell names; null when it names none. */
export function readLanguage(cell: string): string | null {
  const text = cell.trim()
  if (text.length > 60) return null
  const found = wordsOf().get(foldHeading(text))
  if (found) return found
  const tag = text.replaceAll('_', '-')
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) || !isLanguageTag(tag)) return null
  const canonical = Intl.getCanonicalLocales(tag)[0]!
  // "Ana" is a tag by its shape alone; a language is one that has a name.
  return KNOWN.includes(canonical.split('-')[0]!) ? canonical : null
}
