export type EmailFault =
  | 'empty'
  | 'too-long'
  | 'character-not-allowed'
  | 'no-at-sign'
  | 'several-at-signs'
  | 'several-addresses'
  | 'mailbox-too-long'
  | 'mailbox-not-ascii'
  | 'mailbox-invalid'
  | 'domain-invalid'

/** Most characters of an address, and of the part before its `@` (RFC 5321). */
export const EMAIL_LIMITS = { address: 254, mailbox: 64 } as const

// Everything that could leave an address field of a mail header or needs quoting.
const forbidden = /[\p{C}\p{Z}"(),:;<>[\\\]]/u
const mailboxWords = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domainCharacters = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** The domain in ASCII, lower case (IDNA as browsers do it), or null when it is none: one label, an IP address, bad Punycode. */
function asciiDomain(domain: string): string | null {
  if (!domainCharacters.test(domain)) return null
  try {
    const host = new URL(`http://${domain}`).hostname
    const labels = host.split('.')
    return labels.every((part) => label.test(part)) && /[a-z].|.[a-z]/.test(labels.at(-1) ?? '') ? host : null
  } catch {
    return null
  }
}

function looksLikeOne(word: string): boolean {
  const [mailbox, domain = '', ...more] = word.split('@')
  return mailbox !== '' && more.length === 0 && domain.indexOf('.') > 0 && !domain.endsWith('.')
}

/** Whether two addresses stand in one field, or more, whatever stands between them. */
const holdsSeveral = (text: string) => text.split(/[\s,;<>()]+/, 200).filter(looksLikeOne).length > 1

/**
 * Checks the syntax of an email address as readEmail gives it: one `@`, at most 64 characters before
 * it and 254 in all, no quoting, a domain with a dot. International domains pass; letters beyond ASCII before the
 * `@` do not, because most mail servers on the way would refuse them and the person would wait for a mail in vain.
 */
export function checkEmail(text: string): EmailFault | null {
  if (text.trim() === '') return 'empty'
  if (holdsSeveral(text)) return 'several-addresses'
  if (text.length > EMAIL_LIMITS.address) return 'too-long'
  if (forbidden.test(text)) return 'character-not-allowed'
  const [mailbox = '', domain, ...more] = text.split('@')
  if (domain === undefined) return 'no-at-sign'
  if (more.length > 0) return 'several-at-signs'
  if (/\P{ASCII}/u.test(mailbox)) return 'mailbox-not-ascii'
  if (mailbox.length > EMAIL_LIMITS.mailbox) return 'mailbox-too-long'
  if (!mailboxWords.test(mailbox)) return 'mailbox-invalid'
  const host = asciiDomain(domain)
  if (host === null) return 'domain-invalid'
  return mailbox.length + 1 + host.length > EMAIL_LIMITS.address ? 'too-long' : null
}

/** How long an address is as mail servers count it: with the domain in ASCII, where it is one. */
export function countAddress(text: string): number {
  const at = text.lastIndexOf('@')
  const host = at < 0 ? null : asciiDomain(text.slice(at + 1))
  return host === null ? text.length : at + 1 + host.length
}

/** What stands right before the first character that cannot stand in an address. */
export function beforeForbidden(text: string): string {
  return text.slice(0, Math.max(0, text.search(forbidden))).slice(-20)
}
