import { isCountry } from './country'
import { spellsMail } from './spelled-mail'

// What is an address in a line of text, and what only looks like one. Safe in the browser.

// Characters that are looked at: a line of 250, the longest that is taken, can stand for 18 times as many (U+FDFA).
const LOOKED_AT = 5_000

/** Full-width and small variants as the plain signs, and the ideographic full stops as the one of domains. */
function plainOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .slice(0, LOOKED_AT)
      .replace(/[\u3002\uFF61]/g, '.')
      // As a page's source writes the sign.
      .replace(/&#0{0,4}64;|&#x0{0,4}40;|&commat;/giu, '@')
      .replace(/&#0{0,4}46;|&#x0{0,4}2e;|&period;/giu, '.')
      .toLowerCase()
  )
}

const scheme =
  /:\/\/|\b(?:javascript|vbscript|mailto):|\b(?:data:[a-z]+\/|tel:[+\d]|(?:https?|ftp|blob|sms):\S)|(?<!\S)\/\/[^\s/.]+\.\p{L}|(?<!\p{L})https?\s{0,2}:?\s{0,2}\/\/\s{0,2}[\p{L}\p{N}]|(?<!\p{L})localhost(?::\d|\/)|(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?::\d|\/)/u
const mail = /[^\s@]\s{0,3}(?:@|%40)\s{0,3}[^\s@.]+\.[^\s@]|[^\s@]@localhost\b/u
// Endings that are no word of a name: what ends so is a domain wherever it stands.
const plainEndings = 'com|net|org|biz|xyz|online|site|store|live|shop|click'
// These are names or words of names too ("Md.Info Rahman", "Jo.Club"): not behind an initial or a short form.
const nameEndings = 'info|club|app|dev|link|top'
const domains = new RegExp(
  String.raw`([\p{L}\p{M}\p{N}-]{1,5})\.(?:(${plainEndings})|${nameEndings})(?![\p{L}\p{N}])`,
  'gu',
)
const shortForm =
  /^(?:.{1,2}|abd|adv|arq|avv|capt|col|dott|dra|eng|gen|geom|hon|ing|lic|mag|mhd|moh|mohd|mrs|muh|muhd|prof|rev|sra|srta|ste)$/u

function holdsDomain(plain: string): boolean {
  for (const [, label = '', ending] of plain.matchAll(domains)) {
    if (ending ? /.{2}/u.test(label) : !shortForm.test(label)) return true
  }
  return false
}

// The end of a domain with a port, a path, a query or a fragment right behind it.
const domainWithMore = /([\p{L}\p{N}-]{1,3})\.([a-z]{2,24})(?::\d|[/?#](?=\S)|\/$)/gu
const longEnding = new RegExp(
  `^(?:${plainEndings}|${nameEndings}|gov|edu|int|mil|page|blog|news|social|ngo|ong|museum|coop|example)$`,
)
// Endings of two letters, with a path, are links behind three letters, and some behind fewer, because of "B.Sc/M.Sc".
const moreEndings = new Set(['uk', 'eu', 'su', 'ac'])
const shortDomain =
  /[\p{L}\p{N}-]\.(?:be|cc|cn|co|gg|gl|id|io|is|it|ly|me|ml|ru|su|tk|to|tv|ws)\/[\p{L}\p{N}]/u

function holdsPath(plain: string): boolean {
  for (const [, label = '', ending = ''] of plain.matchAll(domainWithMore)) {
    if (longEnding.test(ending)) return true
    if (/.{3}/u.test(label) && (moreEndings.has(ending) || isCountry(ending.toUpperCase()))) return true
  }
  return shortDomain.test(plain)
}

const isMail = (text: string, plain: string) => mail.test(plain) || spellsMail(text, plain)

/** Whether a person's name is or holds a web or mail address, or a handle. */
export function looksLikeLink(text: string): boolean {
  const plain = plainOf(text)
  return (
    scheme.test(plain) ||
    /\bwww\.|@|%40/u.test(plain) ||
    spellsMail(text, plain) ||
    holdsDomain(plain) ||
    holdsPath(plain)
  )
}

// Any ending makes a path when it is the whole line, in small letters: "St.Peter/St.Paul" is a parish.
const wholePath = /^[^\s/?#]{2,}\.[a-z]{2,24}(?::\d{1,5})?[/?#]\S*$/

/** Whether a mail address stands in a line. */
export function holdsMailAddress(text: string): boolean {
  return isMail(text, plainOf(text))
}

/** Whether a line holds an email address, a scheme, or a domain with a path: more than the name of a site. */
export function holdsAddress(text: string): boolean {
  const plain = plainOf(text)
  if (scheme.test(plain) || isMail(text, plain) || holdsPath(plain)) return true
  return wholePath.test(text.normalize('NFKC'))
}
