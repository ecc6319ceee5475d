import { findCountry } from '@/domain/text/find-country'
import { foldForComparison, foldForSearch } from '@/domain/text/fold'
import { asItLooks } from './look'

// Under which forms two spellings of an organization's name may be meant for one. That two are alike proves nothing:
// they are shown side by side, and a human decides.

const ARTICLES = new Set(
  'the an le la les el los las der die das den het de il lo gli i o os as al'.split(' '),
)

/** Legal forms as they end a name, folded and without their dots. */
const LEGAL_FORMS = new Set(
  `ev eg gmbh ggmbh ag kg se inc incorporated ltd limited llc llp plc corp corporation company sa sas sarl srl spa aisbl asbl
  vzw ivzw bv nv oy oyj ab aps asa ry ngo ong onlus ets ipss apss kk zs zoo doo ao registered pty`.split(
    /\s+/,
  ),
)

const BRACKETS = /[(（[［【{]([^()（）[\]［］【】{}]*)[)）\]］】}]/gu

/**
 * An abbreviation as it stands in brackets behind a name: one word of a few letters, which stand in the name in this order
 * ("日本弁護士連合会（日弁連）"), or of capitals that name no country. "(Germany)", "(retired)" and "(UK)" tell two apart instead.
 */
function isAbbreviation(text: string, name: string): boolean {
  const word = text.trim()
  if (!/^[\p{L}\p{Nd}.&-]{2,12}$/u.test(word)) return false
  return isWithin(word, name) || (/\p{Lu}.*\p{Lu}/u.test(word) && findCountry(word) === null)
}

function isWithin(word: string, name: string): boolean {
  const folded = foldForSearch(name)
  let at = 0
  for (const letter of foldForSearch(word).replace(/[^\p{L}\p{Nd}]/gu, '')) {
    at = folded.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** The words of a name without articles in front, legal forms at the end, and everything that is no letter or digit. */
function bareForm(name: string): string {
  const words = foldForSearch(name)
    .replace(/[.·]/gu, '')
    .replace(/&|\+/gu, ' and ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
  while (words.length > 1 && ARTICLES.has(words[0]!)) words.shift()
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1)!)) words.pop()
  return asItLooks(words.join(''))
}

/**
 * The forms by which an organization's name is compared: without what stands in brackets, with it, and the abbreviation
 * in brackets alone, or what it abbreviates. Two names that share one may be one organization: they differ in case, accents,
 * an article, a legal form, hyphens, spaces, brackets or letters that look alike only.
 */
export function likenessesOf(name: string): string[] {
  const outside = name.replace(BRACKETS, ' ')
  const inside = [...name.matchAll(BRACKETS)].map(([, text = '']) => text)
  // "CEN (Climate Example Network)" as well as "Climate Example Network (CEN)".
  const told = inside.filter((text) => isAbbreviation(text, outside) || isAbbreviation(outside, text))
  const forms = [outside, name, ...told].map(bareForm).filter((form) => form !== '')
  return forms.length > 0 ? [...new Set(forms)] : [foldForComparison(name)]
}
