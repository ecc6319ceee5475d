import { foldForSearch } from '@/domain/text/fold'

export const LONGEST = 300 // characters of a heading that are read

// "dell'organizzazione", "l’organisme", "d'associations": two words, whichever apostrophe stands between them.
const elided =
  /(?<!\p{L})((?:[dn]?[ae]ll|sull|coll|un|qu|quell|[cdjlmnst]))['\u00B4\u2019\u02BC\u2018\uFF07\u0060](?=\p{L}{2})/giu

/** Case, accents, punctuation and line breaks do not count; Arabic in its plainest letters. */
export function foldHeading(text: string): string {
  return foldForSearch(text.slice(0, LONGEST).replace(elided, '$1 '))
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/[^\p{L}\p{M}\p{N}#]+/gu, ' ')
    .trim()
}

/** "3. Name of …", "Q3: …", "a) …", "G01Q02. …", "(3) …": how forms number their questions. */
export function withoutNumbering(text: string): string {
  return text
    .trimStart()
    .replace(/^["'“”«»*]+/u, '')
    .replace(
      /^(?:\(?\d{1,3}(?:\.\d{1,3})*\s*[.):–-]|[a-z]\)|(?:[a-z]{1,3}\d{1,4}){1,3}(?:\[[^\]]{0,20}\])?\s*[.:)]|(?:frage|question|pregunta|domanda|pergunta|q)\s?\d{1,3}\s*[.:)–-]?|[①-⑳])\s*/iu,
      '',
    )
}
