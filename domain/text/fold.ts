/**
 * Folding makes two spellings of one name equal. It serves comparison and search only: what is stored and shown stays as
 * typed. Both folds may be applied again without changing anything.
 *
 * Case is folded without a language, because no one says which language a name is in. Turkish dotted and dotless i all
 * become `i` (İ, I, ı, i), so that neither keyboard misses a name; ß equals ss, and every Greek sigma is one.
 */

// NFKC would take the spacing accent ´, often typed for an apostrophe, apart: apostrophes come first.
const apostrophes = /[\u0060\u00B4\u02B9\u02BB\u02BC\u02BD\u02C8\u2018\u2019\u201B\u2032\uFF07]/g
const hyphens = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g

function foldCase(text: string): string {
  // Up, then down: this is what makes ß, ſ and the Greek iota below equal to their capitals.
  return text
    .replace(/[\u0130\u0131]/g, 'i')
    .toUpperCase()
    .toLowerCase()
    .replace(/i\u0307/g, 'i')
    .replace(/\u03C2/g, '\u03C3')
}

/**
 * For telling whether two names are the same: NFKC, case, one kind of hyphen, apostrophe and space, no space at the ends,
 * nothing invisible (joiners, variation selectors). Accents count: José is not Jose.
 */
export function foldForComparison(text: string): string {
  const even = text
    .replace(apostrophes, "'")
    .normalize('NFKC')
    .replace(apostrophes, "'")
    .replace(hyphens, '-')
  return foldCase(even)
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFKC')
}

// Letters that carry a stroke or are joined have no decomposition in Unicode.
const plainLetters: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
}

/**
 * For finding a name by what someone types into a search field: as for comparison, and also without apostrophes (oneill
 * finds O’Neill) and without accents in Latin, Greek and Cyrillic (jose finds José). The marks of other scripts are vowels
 * and consonants: they stay. Fold both the stored name and the query; an empty result means that nothing can be searched.
 */
export function foldForSearch(text: string): string {
  return foldForComparison(text)
    .replaceAll("'", '')
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .replace(/[æœøłđðþħ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim()
}
