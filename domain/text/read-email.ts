import { trimEnds } from './tidy'

/** Longer than any address with a name around it: what is longer is no address, and is not taken apart. */
const LONGEST = 600

const quoted = /^(?:"(.*)"|'(.*)'|“(.*)”|„(.*)[“”]|‘(.*)’|«(.*)»|`(.*)`)$/su

/** Full-width letters and signs of East Asian keyboards as the plain ones; their full stop has three more forms. */
function plainWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3002\uFF61]/g, '.')
}

// "jane [at] example.org" and "jane at example.org", which nothing else in a field for an address can mean.
const spelledSign = /\s?[[({<]\s?(?:at|ät)\s?[\])}>]\s?/i
const spelledDot = /\s?[[({<]\s?(?:dot|punkt|punto|point|ponto)\s?[\])}>]\s?/gi

function withSigns(text: string): string {
  if (text.includes('@')) return text
  const [mailbox, at, domain, ...more] = text.split(/\s+/)
  if (at?.toLowerCase() === 'at' && domain?.includes('.') && more.length === 0) return `${mailbox}@${domain}`
  return spelledSign.test(text) ? text.replace(spelledSign, '@').replace(spelledDot, '.') : text
}

// "E-Mail: jane@example.org", with whatever it is called.
const label = /^(?:[\p{L}\p{M}][\p{L}\p{M}\s.-]{0,29}:\s+|e-?mail:)(?=[^\s@]+@[^\s@]+$)/iu
const severalBracketed = /<[^<>@]*@[^<>]*>[^]*<[^<>@]*@/
const nameFirst = /^[^@]*[([]\s*([^\s()[\]@]+@[^\s()[\]@]+)\s*[)\]][\s.,;]*$/

/** The address in `Jane <jane@example.org>`, `Jane (jane@example.org)` and `jane@example.org (Jane)`, or the text as it is. */
function withoutName(text: string): string {
  if (severalBracketed.test(text)) return text
  const inside = nameFirst.exec(text)?.[1]
  if (inside) return inside
  const bracketed = /<([^<>]*)>[\s.,;]*$/.exec(text)?.[1]
  if (bracketed?.includes('@')) return bracketed
  const open = text.endsWith(')') ? text.indexOf(' (') : -1
  return open > 0 && text.slice(0, open).includes('@') ? text.slice(0, open) : text
}

function withoutTail(text: string): string {
  let end = text.length
  while (end > 0 && '.,;:>)]'.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** "jane@example .org" without the spaces before and behind the last full stop of its domain. */
function joinEnding(text: string): string {
  const dot = text.lastIndexOf('.')
  if (dot < 0 || dot < text.lastIndexOf('@')) return text
  const [before, ending] = [text.slice(0, dot).trimEnd(), text.slice(dot + 1).trimStart()]
  const domain = before.slice(before.lastIndexOf('@') + 1)
  return /\s/.test(domain + ending) || ending === '' ? text : `${before}.${ending}`
}

/**
 * An email address as it was meant: out of `Jane <jane@example.org>`, a `mailto:` link or quotation marks, without what
 * stands around it in a sentence or a list, with a plain @ and plain full stops, and without the spaces that phones put
 * beside them. Whether it is an address is checkEmail's to say; letters stay as typed.
 */
export function readEmail(typed: string): string {
  const trimmed = trimEnds(typed)
  if (trimmed.length > LONGEST) return trimmed
  let text = withoutName(withSigns(plainWidth(trimmed)))
  // Each may stand inside another: <mailto:jane@example.org>, "jane@example.org";
  for (let before = ''; before !== text;) {
    before = text
    text = withoutTail(trimEnds(text))
      .replace(/^mailto:([^?]*)(?:\?.*)?$/is, '$1')
      .replace(label, '')
      .replace(/^[<([,;:]+/, '')
      .replace(quoted, (_, ...inside) => String(inside.slice(0, 7).find((one) => one !== undefined)))
  }
  return joinEnding(
    text
      .split('@')
      .map((part) => part.trim())
      .join('@'),
  )
}
