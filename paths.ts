import { wordsOf } from '@/address-kinds'
import { addresses } from '@/addresses'
import { environment } from './env'

// Writes the addresses of addresses.js. A path is given without a language prefix; `inLanguage` adds one.

// A colon may stand in a path as it is (RFC 3986, 3.3): moments do.
export const segment = (value: string | number) => encodeURIComponent(value).replaceAll('%3A', ':')

type Parameters<Address> = Address extends `${string}{${string}}${infer Rest}`
  ? [value: string | number, ...Parameters<Rest>]
  : []
type Writers<Addresses> = {
  readonly [Name in keyof Addresses]: (...values: Parameters<Addresses[Name]>) => string
}

function writer(address: string): (...values: (string | number)[]) => string {
  const [first = '', ...rest] = `/${wordsOf(address).join('/')}`.split(/\{\w+\}/)
  return (...values) => first + rest.map((piece, index) => segment(values[index] ?? '') + piece).join('')
}

const written = Object.fromEntries(
  Object.entries(addresses).map(([name, address]) => [name, writer(address)]),
) as Writers<typeof addresses>

/** One function for each line of addresses.js, with its parameters in their order; and those with more than a path. */
export const paths = {
  ...written,
  /** The list at the line of a number, on whatever page it stands. */
  signatoryAt: (slug: string, number: number) => `${written.signatories(slug)}?at=${number}#number-${number}`,
  sign: (slug: string) => `${written.campaign(slug)}#sign`,
  signIn: (next?: string) => written.signIn() + nextAfter(next),
  signInLink: (token: string, next?: string) => written.signInLink(token) + nextAfter(next),
  objectionCode: (token: string, to?: string) => written.objectionCode(token) + toAfter(to),
  neverAgain: (token: string, to?: string) => written.neverAgain(token) + toAfter(to),
}

const nextAfter = (next: string | undefined) => (next ? `?next=${segment(next)}` : '')
/** What stands sealed behind a token: of an address that is kept nowhere else. */
const toAfter = (to: string | undefined) => (to ? `?to=${segment(to)}` : '')

/** The segment that stands for "no language prefix" inside app/[language]; next.config.js rewrites to it. */
export const NO_PREFIX = '-'

/** A path under the language prefix of the page it is linked from; none when that page has none. */
export function inLanguage(prefix: string, path: string): string {
  return prefix === NO_PREFIX ? path : `/${prefix}${path.replace(/^\/(?=\?|$)/, '')}`
}

/** A path as an address for mails, files and the API: always from BASE_URL, never from a request header. */
export function absolute(path: string): string {
  return environment().BASE_URL + path
}

// Tokens have one length, so what follows one is known to be none of it. `-` and `_` may end a token, or be a tail.
const wholeToken =
  /^(?:=3D|&(?:lt|quot|nbsp);|%[0-9A-F]{2}|[^A-Za-z0-9_%&=-]){0,9}([A-Za-z0-9_-]{43})(?:[-_]*(?![A-Za-z0-9_-]).*)?$/is
const lineBreak = /(?:=?(?:%0[AD]|%20|\s))+/gi

/**
 * The token in a mailed link's last part, in percent-encoding or without, as programs leave it: with the bracket or
 * quotation mark that stood before the link in a text, the full stop that followed it, with what was left of a mail's own
 * encoding (`=20`, `&gt;`), or cut in two by a line break. Null when there is none, or when letters go on right behind it.
 */
export function tokenIn(text: string): string | null {
  return wholeToken.exec(text)?.[1] ?? wholeToken.exec(text.replace(lineBreak, ''))?.[1] ?? null
}
