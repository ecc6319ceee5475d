export type EmailFault =
  | 'empty'
  | 'too-long'
  | 'character-not-allowed'
  | 'no-at-sign'
  | 'several-at-signs'
  | 'mailbox-not-ascii'
  | 'mailbox-invalid'
  | 'domain-invalid'

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
    return labels.every((part) => label.test(part)) && /[a-z]/.test(labels.at(-1) ?? '') ? host : null
  } catch {
    return null
  }
}

/**
 * Checks the syntax of an e-mail address as typed (the caller trims spaces at the ends): one `@`, at most 64 characters before
 * it and 254 in all, no quoting, a domain with a dot. International domains pass; letters beyond ASCII before the
 * `@` do not, because most mail servers on the way would refuse them and the person would wait for a mail in vain.
 */
export function checkEmail(text: string): EmailFault | null {
  if (text.trim() === '') return 'empty'
  if (text.length > 254) return 'too-long'
  if (forbidden.test(text)) return 'character-not-allowed'
  const [mailbox = '', domain, ...more] = text.split('@')
  if (domain === undefined) return 'no-at-sign'
  if (more.length > 0) return 'several-at-signs'
  if (/\P{ASCII}/u.test(mailbox)) return 'mailbox-not-ascii'
  if (mailbox.length > 64) return 'too-long'
  if (!mailboxWords.test(mailbox)) return 'mailbox-invalid'
  const host = asciiDomain(domain)
  if (host === null) return 'domain-invalid'
  return mailbox.length + 1 + host.length > 254 ? 'too-long' : null
}
