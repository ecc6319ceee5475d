import { domainToUnicode } from 'node:url'
import { foldForSearch } from '@/domain/text/fold'
import { registrableDomain } from './domain'

// Names and domains that a reader may take for one another. They are shown side by side and decided by people: real
// namesakes exist, so nothing is merged or refused for it.

export type Named = { name: string; domain?: string | null }
export type Likeness = 'same-name' | 'near-name' | 'same-domain' | 'near-domain'

/** Letters of other scripts that look like Latin ones (Unicode TR39, the common ones). */
const LOOK = new Map(
  Object.entries({
    ...{
      а: 'a',
      с: 'c',
      ԁ: 'd',
      е: 'e',
      һ: 'h',
      і: 'i',
      ј: 'j',
      ӏ: 'l',
      о: 'o',
      р: 'p',
      ԛ: 'q',
      ѕ: 's',
      ԝ: 'w',
    },
    ...{
      х: 'x',
      у: 'y',
      в: 'b',
      к: 'k',
      м: 'm',
      т: 't',
      н: 'h',
      α: 'a',
      ο: 'o',
      ρ: 'p',
      ν: 'v',
      ι: 'i',
      υ: 'u',
    },
    ...{ κ: 'k', τ: 't', χ: 'x', '0': 'o', '1': 'l' },
  }),
)

const looked = (text: string) => [...text].map((letter) => LOOK.get(letter) ?? letter).join('')

const ARTICLES = /^(the|der|die|das|le|la|les|l|el|los|las|il|lo|gli|i|o|os|as|de|het) (?=.)/u
const FORMS =
  /\b(e ?v|ggmbh|gmbh|mbh|ev|inc|incorporated|ltd|limited|llc|plc|corp|asbl|aisbl|ivzw|vzw|onlus|aps|odv|ets|ong|ngo|npo|sa|s a|ag|bv|sl|srl|association|verein|stichting|foundation|fondation|stiftung|trust)\b/gu

/** What is left of a name when what people write differently is taken off: case, accents, brackets, article, legal form, "and". */
export function nameKey(name: string): string {
  const folded = foldForSearch(name)
  const bare = folded
    .replace(/[([{（【«"][^([{（【«)\]}）】»"]*[)\]}）】»"]/gu, ' ')
    .replace(/&|\+/g, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  const short = bare
    .replace(ARTICLES, '')
    .replace(FORMS, ' ')
    .replace(/\b(and|und|et|y|e|en)\b/gu, ' ')
    .replace(/\s+/gu, '')
  return looked(short || bare.replace(/\s+/gu, '') || folded)
}

/** The part of a domain that someone chose, as it looks. */
function domainLook(domain: string): string {
  const registered = registrableDomain(domain) ?? domain
  return looked(foldForSearch(domainToUnicode(registered).split('.', 1)[0] ?? registered)).replaceAll('-', '')
}

const LONG = { name: 8, long: 20, domain: 6 }

type Read = { key: string; domain: string | null; look: string | null }

function read({ name, domain = null }: Named): Read {
  return { key: nameKey(name), domain, look: domain && domainLook(domain) }
}

/** How two organizations may be taken for one another; null when not. */
export function likeness(one: Named, other: Named): Likeness | null {
  return compare(read(one), read(other))
}

function compare(one: Read, other: Read): Likeness | null {
  if (one.key === other.key) return 'same-name'
  const shorter = Math.min(one.key.length, other.key.length)
  const most = shorter >= LONG.long ? 2 : shorter >= LONG.name ? 1 : 0
  if (most > 0 && isWithin(one.key, other.key, most)) return 'near-name'
  if (one.look === null || other.look === null) return null
  if (one.domain === other.domain) return 'same-domain'
  if (one.look === other.look) return 'near-domain'
  const long = Math.min(one.look.length, other.look.length) >= LONG.domain
  return long && isWithin(one.look, other.look, 1) ? 'near-domain' : null
}

/** Those among the others that a reader may take for this one, with how. */
export function findLookAlikes<Other extends Named>(
  one: Named,
  others: Iterable<Other>,
): { other: Other; how: Likeness }[] {
  const own = read(one)
  return [...others].flatMap((other) => {
    const how = compare(own, read(other))
    return how ? [{ other, how }] : []
  })
}

/** Whether one text becomes the other by at most so many letters added, left out, changed or swapped with their neighbor. */
function isWithin(one: string, other: string, most: number): boolean {
  const [a, b] = [[...one], [...other]]
  if (Math.abs(a.length - b.length) > most) return false
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity
      row[j] = Math.min(change, swap, above[j]! + 1, row[j - 1]! + 1)
    }
    if (Math.min(...row) > most) return false
    before = above
    above = row
  }
  return above[b.length]! <= most
}
