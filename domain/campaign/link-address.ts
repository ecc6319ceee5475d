// Where a link of Markdown leads. The parser hands addresses over percent-encoded, their domain too.

/** A domain in ASCII; what is none stays as it was typed. */
const hostOf = (domain: string) =>
  URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain

/** A mail link with its domains in ASCII; the rest stays encoded as it is. */
function mailAddress(href: string): string {
  const [to = '', ...query] = href.slice('mailto:'.length).split('?')
  const ascii = to.replace(/@([^,@]*%[^,@]*)/g, (_, domain: string) => `@${hostOf(domain)}`)
  return ['mailto:' + ascii, ...query].join('?')
}

function webAddress(href: string): string {
  const url = new URL(href)
  const [scheme = ''] = /^https?:\/\//i.exec(href) ?? []
  const [host = ''] = scheme ? href.slice(scheme.length).split(/[/?#]/, 1) : []
  // One slash, none or a backslash would lead to this very site; a domain beyond ASCII is written as browsers ask for it.
  if (host === '' || host.includes('%')) return url.href
  return scheme.toLowerCase() + href.slice(scheme.length)
}

/**
 * The address of a link as it stands in a page or a mail: `www.` means the web, schemes count without case, domains are in ASCII. Null
 * when it is for neither the web nor mail.
 */
export function linkAddress(href: unknown): string | null {
  if (typeof href !== 'string') return null
  const typed = /^www\.[^/?#.]+\./i.test(href) ? `https://${href}` : href
  try {
    if (/^mailto:/i.test(typed)) return new URL(typed).href && mailAddress(typed)
    return /^https?:/i.test(typed) ? webAddress(typed) : null
  } catch {
    return null
  }
}
