import { createHash } from 'node:crypto'

/** The text of one edition or translation: what a signature is bound to. Addressees stand one a line; `text` is Markdown. */
export interface EditionText {
  addressees: string
  title: string
  text: string
}

function normalize(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC')
}

/** The form that is stored, shown and hashed: line ends are LF, characters are NFC; nothing else is touched. */
export function normalizeEdition({ addressees, title, text }: EditionText): EditionText {
  return { addressees: normalize(addressees), title: normalize(title), text: normalize(text) }
}

/**
 * SHA-256 (32 bytes) over the RFC 8785 JSON of the normalized fields, in UTF-8. With the keys in order, as here, JSON.stringify
 * writes RFC 8785 for an object of strings without lone surrogates, which `checkText` and `checkLine` refuse.
 * @throws when a field holds a lone surrogate
 */
export function editionHash(edition: EditionText): Buffer {
  const { addressees, title, text } = normalizeEdition(edition)
  const json = JSON.stringify({ addressees, text, title })
  if (/\p{Cs}/u.test(addressees + text + title)) throw new Error('An edition holds a lone surrogate')
  return createHash('sha256').update(json, 'utf8').digest()
}
