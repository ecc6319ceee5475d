import { domainToASCII, domainToUnicode } from 'node:url'
import { parse } from 'tldts'
import { FREE_MAIL, MAIL_RELAYS } from '@/domain/text/mail-hosts'

// Domains as proofs see them. All of these take and give ASCII in lower case (Punycode); only shownDomain is for people.

/**
 * The domain that someone registered, of a host name, a web address or an email address: `example.org` of
 * `mail.example.org`. Below a suffix where strangers get names (`github.io`, `co.uk`) it is the name below that; null for
 * a suffix alone, an IP address, one label, and what is no domain at all.
 */
export function registrableDomain(text: string): string | null {
  const host = hostOf(text)
  if (host === null) return null
  const { domain, isIp, isIcann, isPrivate } = parse(host, {
    allowPrivateDomains: true,
    validateHostname: true,
  })
  if (isIp || domain === null || !domain.includes('.')) return null
  // Names that no list of suffixes knows are for installations of their own, and for tests (`.example`, `.test`).
  return isIcann || isPrivate || /^[a-z0-9-]+\.[a-z-]+$/.test(domain) ? domain : null
}

function hostOf(text: string): string | null {
  const typed = text.trim()
  if (typed === '' || typed.length > 2_000) return null
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed)
  if (address) return URL.canParse(typed) ? new URL(typed).hostname.replace(/\.$/, '') || null : null
  const [host = ''] = typed.slice(typed.lastIndexOf('@') + 1).split(/[/?#:]/, 1)
  return domainToASCII(host).toLowerCase().replace(/\.$/, '') || null
}

/** Whether anybody can have a mailbox there. */
export function isFreeMail(text: string): boolean {
  return isAmong(FREE_MAIL, text)
}

/** Whether mail to it is passed on to an address that it hides. */
export function isMailRelay(text: string): boolean {
  return isAmong(MAIL_RELAYS, text)
}

function isAmong(known: ReadonlySet<string>, text: string): boolean {
  const [host, domain] = [hostOf(text), registrableDomain(text)]
  return (host !== null && known.has(host)) || (domain !== null && known.has(domain))
}

/**
 * The registrable domain that an email address or a website speaks for; null where anybody can have a mailbox, and behind
 * relays: nothing about an organization follows from those.
 */
export function organizationDomain(text: string): string | null {
  return isFreeMail(text) || isMailRelay(text) ? null : registrableDomain(text)
}

const SCRIPTS = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Thai',
  'Georgian',
]
const scripts = SCRIPTS.map((name) => new RegExp(`\\p{Script=${name}}`, 'u'))
/** Japanese and Korean are written in several scripts at once, and with Latin letters among them. */
const together = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u

/** A domain as people read it: in its own letters, with the Punycode beside it when a label mixes scripts or is in another than its neighbors. */
export function shownDomain(domain: string): string {
  const read = domainToUnicode(domain)
  if (read === '' || read === domain) return domain
  return isPlain(read) ? read : `${read} (${domain})`
}

/** One script in each label. A label all in letters that look Latin (раураӏ) is not plain either. */
function isPlain(read: string): boolean {
  return read.split('.').every((label) => {
    const used = scripts.filter((script) => script.test(label)).length + (together.test(label) ? 1 : 0)
    const latinLike = /^[\p{N}\p{Pd}асԁеһіјӏорԛѕԝхугвкмтьοαρυνι]+$/u.test(label) && /[\p{L}]/u.test(label)
    return (
      (used <= 1 || (used === 2 && together.test(label) && /\p{Script=Latin}/u.test(label))) && !latinLike
    )
  })
}
