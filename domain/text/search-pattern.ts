import { foldForSearch } from './fold'

/**
 * LIKE pattern over names folded for search: the words in their order, whatever stands between them, so that "jean luc"
 * finds Jean-Luc and "open door" finds The "Open" Door. What is a wildcard to LIKE is taken literally.
 */
export function searchPattern(q: string): string {
  const folded = foldForSearch(q)
  const words = folded.split(/[\s\p{Pd}\p{Pi}\p{Pf}"]+/u).filter((word) => word !== '')
  const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&')
  return `%${(words.length > 0 ? words : [folded]).map(literal).join('%')}%`
}
