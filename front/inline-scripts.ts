import { createHash, randomBytes } from 'node:crypto'

// Which inline scripts and styles of a page are Next's and ours: those with the nonce that Next alone was told. It is another one for
// each page and ends here: what is sent and kept has their hashes instead, so that everybody gets the same bytes.

const inline = /<(script|style)\s([^>]*)>([\s\S]*?)<\/\1>/g

/** A nonce, and the header of a request that tells it to Next. */
export function tellNonce(): { nonce: string; policy: string } {
  const nonce = randomBytes(16).toString('base64url')
  return { nonce, policy: `script-src 'nonce-${nonce}'` }
}

/**
 * A page without its nonce, and the source expressions of the inline scripts and styles that had it; anything else stays blocked.
 * @param page its bytes as Latin-1: all that is looked for is ASCII
 */
export function takeNonce(
  page: string,
  nonce: string,
): { page: string; scripts: string[]; styles: string[] } {
  const hashes = { script: new Set<string>(), style: new Set<string>() }
  for (const [, element, attributes = '', text] of page.matchAll(inline))
    if (text && attributes.includes(nonce))
      hashes[element as 'script' | 'style'].add(hash(withoutNonce(text, nonce)))
  return { page: withoutNonce(page, nonce), scripts: [...hashes.script], styles: [...hashes.style] }
}

/**
 * A page without the scripts of Next and React, and without what loads them early. What a letter's text says of scripts stays: it has
 * no nonce, and the policy stops it.
 */
export function withoutScripts(page: string, nonce: string): string {
  const kept = (element: string, attributes: string) => (attributes.includes(nonce) ? '' : element)
  return page
    .replace(/<script\s([^>]*)>[^<]*(?:<(?!\/script>)[^<]*)*<\/script>/g, kept)
    .replace(/<link\s([^>]*as="script"[^>]*)>/g, kept)
}

/** A page or a header as it may be sent: React's data and its Link header name the nonce too. */
export function withoutNonce(text: string, nonce: string): string {
  return text.replaceAll(nonce, '')
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'latin1').digest('base64')}'`
}
