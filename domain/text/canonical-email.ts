import { domainToASCII } from 'node:url'

/** Domains of one provider, the first is counted (counted-mailbox.ts). */
export const PROTON = ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me']

// Kept short on purpose: a rule that a provider does not have would merge two people into one.
const ignoresDots = new Set(['gmail.com'])
const ignoresTags = new Set(
  [
    'gmail.com',
    'outlook.com outlook.at outlook.be outlook.cl outlook.cz outlook.de outlook.dk outlook.es outlook.fr outlook.ie',
    'outlook.it outlook.jp outlook.kr outlook.pt outlook.sa outlook.com.ar outlook.com.au outlook.com.br',
    'hotmail.com hotmail.be hotmail.ca hotmail.ch hotmail.co.jp hotmail.co.uk hotmail.com.ar hotmail.com.br hotmail.de',
    'hotmail.dk hotmail.es hotmail.fr hotmail.it hotmail.nl hotmail.no hotmail.se',
    'live.com live.at live.be live.ca live.cl live.cn live.co.uk live.co.za live.com.ar live.com.au live.com.mx',
    'live.com.pt live.de live.dk live.fr live.ie live.it live.jp live.nl live.no live.ru live.se',
    'msn.com passport.com',
    PROTON.join(' '),
    'icloud.com me.com mac.com',
    'fastmail.com fastmail.fm fastmail.net fastmail.org fastmail.co.uk fastmail.de fastmail.es fastmail.fr fastmail.in',
    'fastmail.jp fastmail.mx fastmail.nl fastmail.se fastmail.to fastmail.us',
  ].flatMap((line) => line.split(' ')),
)

/**
 * The form of an address by which two spellings of one mailbox are the same: lower case, domain in Punycode, and for providers
 * known to ignore them without `+tag` and dots. It feeds the blind index and nothing else; mail goes to the address as
 * typed.
 * @param text an address that passed `checkEmail`
 * @throws when the text is no address
 */
export function canonicalEmail(text: string): string {
  const at = text.lastIndexOf('@')
  const typedDomain = domainToASCII(text.slice(at + 1).trim()).toLowerCase()
  const domain = typedDomain === 'googlemail.com' ? 'gmail.com' : typedDomain
  let mailbox = text.slice(0, Math.max(at, 0)).trim().toLowerCase()
  if (mailbox === '' || domain === '')
    throw new Error('canonicalEmail needs an address that passed checkEmail')
  const tag = mailbox.indexOf('+')
  if (ignoresTags.has(domain) && tag > 0) mailbox = mailbox.slice(0, tag)
  if (ignoresDots.has(domain)) mailbox = mailbox.replaceAll('.', '')
  return `${mailbox}@${domain}`
}

/**
 * The domain of an address as `canonicalEmail` has it.
 * @param text an address that passed `checkEmail`
 */
export function domainOf(text: string): string {
  const canonical = canonicalEmail(text)
  return canonical.slice(canonical.lastIndexOf('@') + 1)
}

/** Providers at which a name with a dot more or less is the same one: nobody else can have it. */
const sameWithDots = new Set([...ignoresDots, ...PROTON])

/**
 * A coarser form for caps and for "never write again": without `+tag` at every provider, because many ignore tags that are not
 * known here, and nobody can register a name with one. Dots only go where they are known to be ignored: elsewhere a name with a dot
 * is somebody else's, who would learn from what is shared who signed.
 * @param text an address that passed `checkEmail`
 */
export function coarseEmail(text: string): string {
  const { mailbox, domain } = withoutTag(text)
  const plain = sameWithDots.has(domain) ? mailbox.replaceAll('.', '') : mailbox
  return `${plain === '' ? mailbox : plain}@${domain}`
}

/**
 * The coarse form, with a `+` where there was a tag that the provider isn't known to ignore: all tags are counted together, and apart
 * from the address itself. Mails to tags that reach nobody must not use up what its owner has.
 * @param text an address that passed `checkEmail`
 */
export function cappedEmail(text: string): string {
  const coarse = coarseEmail(text)
  const at = coarse.lastIndexOf('@')
  return withoutTag(text).tagged ? `${coarse.slice(0, at)}+${coarse.slice(at)}` : coarse
}

/**
 * Without tag and dots at every provider, for where two people may be taken for one: "never write again" was kept under it until dots were told
 * apart, and nobody is their own colleague by a dot.
 * @param text an address that passed `checkEmail`
 */
export function dotlessEmail(text: string): string {
  const { mailbox, domain } = withoutTag(text)
  return `${mailbox.replaceAll('.', '') || mailbox}@${domain}`
}

function withoutTag(text: string): { mailbox: string; domain: string; tagged: boolean } {
  const canonical = canonicalEmail(text)
  const at = canonical.lastIndexOf('@')
  const [mailbox, domain] = [canonical.slice(0, at), canonical.slice(at + 1)]
  const tag = mailbox.indexOf('+')
  return { mailbox: tag > 0 ? mailbox.slice(0, tag) : mailbox, domain, tagged: tag > 0 }
}
