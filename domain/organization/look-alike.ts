import { domainToUnicode } from 'node:url'
import { foldForSearch } from '@/domain/text/fold'
import { registrableDomain } from './domain'
import { likenessesOf } from './likeness'
import { asItLooks, asOneLetter } from './look'

// Names and domains that a reader may take for one another. They are shown side by side and decided by people: real
// namesakes exist, so nothing is merged or refused for it.

export type Named = { name: string; domain?: string | null }
export type Likeness = 'same-name' | 'near-name' | 'same-domain' | 'near-domain'

/** The part of a domain that someone chose, without its hyphens. */
function chosenPart(domain: string): string {
  const registered = registrableDomain(domain) ?? domain
  const part = foldForSearch(domainToUnicode(registered).split('.', 1)[0] ?? registered)
  return asOneLetter(part.replaceAll('-', ''))
}

const domainLook = (domain: string) => asItLooks(chosenPart(domain))

/** Letters from which on one more, less, other or swapped is a slip and no other name. */
const LONG = { name: 8, domain: 6 }

/**
 * Forms of a domain of which two that a reader may take for one another share one, for who can compare hashes only: how the
 * part that someone chose looks and, of a long one, that with each letter left out. Digits stay: numbers tell chapters apart.
 */
export function domainForms(domain: string): string[] {
  const letters = [...chosenPart(domain)]
  const without = letters.map((letter, at) => (/\p{Nd}/u.test(letter) ? letters : letters.toSpliced(at, 1)))
  const forms = letters.length < LONG.domain ? [letters] : [letters, ...without]
  return [...new Set(forms.map((form) => asItLooks(form.join(''))))]
}

type Read = { forms: string[]; domain: string | null; look: string | null }

function read({ name, domain = null }: Named): Read {
  return { forms: likenessesOf(name), domain, look: domain && domainLook(domain) }
}

/** How two organizations may be taken for one another; null when not. */
export function likeness(one: Named, other: Named): Likeness | null {
  return compare(read(one), read(other))
}

function compare(one: Read, other: Read): Likeness | null {
  if (one.forms.some((form) => other.forms.includes(form))) return 'same-name'
  if (one.forms.some((form) => other.forms.some((theirs) => isSlip(form, theirs, LONG.name))))
    return 'near-name'
  if (one.look === null || other.look === null) return null
  if (one.domain === other.domain) return 'same-domain'
  if (one.look === other.look) return 'near-domain'
  return isSlip(one.look, other.look, LONG.domain) ? 'near-domain' : null
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

/** Whether two texts differ by one letter that was added, left out, changed or swapped with its neighbor. */
function isSlip(one: string, other: string, long: number): boolean {
  const [a, b] = [[...one], [...other]]
  if (Math.min(a.length, b.length) < long || Math.abs(a.length - b.length) > 1) return false
  const start = a.findIndex((letter, at) => letter !== b[at])
  if (start < 0) return true
  const same = (from: number, to: number) => a.slice(from).join('') === b.slice(to).join('')
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start] && same(start + 2, start + 2)
  return swapped || same(start + 1, start + 1) || same(start + 1, start) || same(start, start + 1)
}
