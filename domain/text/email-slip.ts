import { readEmail } from './read-email'

// Slips in the domains that most people write: jo@gmial.com, jo@hotmail.con. Asked about, never refused. The list is short
// and one slip is all that is forgiven, because a real domain beside it must not be asked about.

/** Names of providers with the endings under which they give addresses. Short names (gmx, aol, live) have real neighbors. */
const PROVIDERS: Record<string, string[] | 'countries'> = {
  gmail: ['com'],
  googlemail: ['com', 'de'],
  hotmail: 'countries',
  outlook: 'countries',
  yahoo: 'countries',
  icloud: ['com'],
  protonmail: ['com', 'ch'],
  fastmail: ['com', 'fm'],
  laposte: ['net'],
  wanadoo: ['fr'],
  comcast: ['net'],
  verizon: ['net'],
  btinternet: ['com'],
  rediffmail: ['com'],
  't-online': ['de'],
  yandex: ['ru', 'com', 'by', 'kz', 'ua', 'com.tr'],
  rambler: ['ru'],
  seznam: ['cz'],
}
const names = Object.keys(PROVIDERS)
/** Endings of countries, but for those that are .com with a letter missing. */
const ofCountry = /^(?!(?:cm|co|om)$)(?:com|[a-z]{2}|com?\.[a-z]{2})$/

/** Real domains one slip away from a provider: names, words and companies. */
const REAL = new Set(['gail.com', 'grail.com', 'gmat.com', 'outlooks.com', 'rambler.com'])

/** True when one text is the other with one sign left out, put in, exchanged, or two neighbors in each other's place. */
function isOneSlip(typed: string, meant: string): boolean {
  if (typed === meant || Math.abs(typed.length - meant.length) > 1) return false
  let from = 0
  while (from < typed.length && typed[from] === meant[from]) from++
  const [rest, wanted] = [typed.slice(from), meant.slice(from)]
  return (
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    rest.slice(1) === wanted.slice(1) ||
    (rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2))
  )
}

/** The first letter is seldom the slip, and a name with another one is seldom a slip: ymail, email, cloud. */
function meantName(typed: string): string | undefined {
  if (names.includes(typed)) return typed
  return names.find(
    (name) =>
      isOneSlip(typed, name) && (typed[0] === name[0] || (typed[1] === name[0] && typed[0] === name[1])),
  )
}

/** The ending itself where the provider has it, or the one it is a slip of. */
function meantEnding(typed: string, name: string): string | undefined {
  const known = PROVIDERS[name]!
  if (known === 'countries' ? ofCountry.test(typed) : known.includes(typed)) return typed
  const first = known === 'countries' ? 'com' : known[0]!
  return isOneSlip(typed, first) ? first : undefined
}

/** The address that was probably meant, when the domain is one slip beside a well-known one; else null. */
export function proposeEmail(email: string): string | null {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1).toLowerCase()
  const dot = domain.indexOf('.')
  if (at < 1 || dot < 1 || REAL.has(domain)) return null
  const name = meantName(domain.slice(0, dot))
  const ending = name && meantEnding(domain.slice(dot + 1), name)
  if (!ending || `${name}.${ending}` === domain) return null
  return `${email.slice(0, at)}@${name}.${ending}`
}

/** An address with a slip, as it was read, and what was probably meant; null when nothing is to be asked. */
export function findSlip(typed: string): { email: string; proposal: string } | null {
  const email = readEmail(typed)
  const proposal = proposeEmail(email)
  return proposal === null ? null : { email, proposal }
}

/**
 * The address that a form means whose sender could be asked on the page only: as typed when nothing is to be asked or it
 * was kept, the proposal when that was chosen; null when it must be asked.
 * @param choice the address that was chosen when it was asked
 */
export function settleEmail(typed: string, choice: string | undefined): string | null {
  const email = readEmail(typed)
  const proposal = proposeEmail(email)
  if (proposal === null || choice === email) return email
  return choice === proposal ? proposal : null
}
