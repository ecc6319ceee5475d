import { readEmail } from './read-email'

// Slips in the domains that most people write: jo@gmial.com, jo@hotmail.con. Asked about, never refused. The list is short
// and one slip is all that is forgiven, because a real domain beside it must not be asked about.

/** Names of providers with the endings under which they give addresses. Short names (gmx, aol, live) have real neighbors. */
const PROVIDERS: Record<string, string> = {
  gmail: 'com',
  googlemail: 'com de',
  hotmail:
    'com fr de es it co.uk nl be se dk no ch ca gr cl cz hu fi pt com.ar com.br com.tr com.mx com.au co.jp co.il co.nz co.za',
  outlook:
    'com fr de es it at be cl cz dk ie jp kr pt sa com.ar com.au com.br com.gr com.tr com.vn co.id co.il co.nz co.th in hu ph sg sk lv my',
  yahoo:
    'com fr de es it ca co.uk co.jp co.in in co.id com.br com.ar com.mx com.au com.tr com.tw com.hk com.sg com.ph com.vn com.my co.nz co.za co.th co.kr ie gr se dk no ro pl nl be at ch cz hu pt fi cl com.co com.pe com.ve',
  icloud: 'com',
  protonmail: 'com ch',
  fastmail: 'com fm',
  laposte: 'net',
  wanadoo: 'fr',
  comcast: 'net',
  verizon: 'net',
  btinternet: 'com',
  rediffmail: 'com',
  't-online': 'de',
  yandex: 'ru com by kz ua com.tr',
  rambler: 'ru',
  seznam: 'cz',
}
const names = Object.keys(PROVIDERS)
const endingsOf = (name: string) => PROVIDERS[name]!.split(' ')

/** Real domains, or people's and companies' names, that are one slip away from a provider. */
const REAL = new Set(
  'gail.com grail.com gmaic.com gmat.com hotmall.com hotail.com outlooks.com icloud.net yandex.net rambler.com'.split(
    ' ',
  ),
)

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

/** Endings one slip from .com that are meant as they stand: of other countries, where the name exists or may. */
function meantEnding(typed: string, name: string): string | undefined {
  const endings = endingsOf(name)
  if (endings.includes(typed)) return typed
  return /^[a-z0]{1,4}$/.test(typed) && isOneSlip(typed, endings[0]!) ? endings[0] : undefined
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
