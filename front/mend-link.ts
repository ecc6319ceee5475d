import { tokenWords } from '@/address-kinds'
import { tokenIn } from '@/paths'

// A mailed link does not always arrive as it was sent: a program takes the full stop behind it for a part of it, or a
// mail's own encoding is left in it.

const prefix = /^[A-Za-z-]{2,20}$/
const untouched = /^[A-Za-z0-9_-]{43}(?:\/[a-z][a-z.-]*)?\/?$/
// What may stand behind a query, one at a time. Nothing that we write there ends so.
const tail =
  /(?:[.,;:!?()<>[\]{}"'`*_\\#\s]|=20|%(?:0[AD]|2[0279]|3E|5D|7D|C2%A0)|%[0-9A-F]?|&(?:gt|lt|quot|nbsp);?)$/i
const LONGEST_TAIL = 6

/** The part of an address before its token, or null when it has no place for one. */
function pageOf(url: string): string | null {
  const [, first = '', second = ''] = url.split('/', 3)
  const words = tokenWords.has(first) ? first : `${first}/${second}`
  if (words !== first && !(prefix.test(first) && tokenWords.has(second))) return null
  return url.startsWith(`/${words}/`) ? `/${words}/` : null
}

function withoutTail(query: string): string {
  let end = query.length
  for (;;) {
    const found = tail.exec(query.slice(Math.max(0, end - LONGEST_TAIL), end))?.[0].length ?? 0
    if (found === 0) return query.slice(0, end)
    end -= found
  }
}

/**
 * The address of a request without what follows a token in it, or as it is. It is read before anything else looks at it,
 * so that the log, the page and its form all know the one address.
 */
export function mendLink(url: string): string {
  const page = pageOf(url)
  const [, rest, query] = (page && /^([^?]+)(\?.*)?$/s.exec(url.slice(page.length))) || []
  if (rest === undefined) return url
  const kept = query ? withoutTail(query) : ''
  if (untouched.test(rest)) return page + rest + kept
  const token = tokenIn(rest)
  // No token, and yet a page that says so: a line break would be refused before it.
  return page + (token ?? rest.replace(/%0[9AD]/gi, '')) + kept
}
