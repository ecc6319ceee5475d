import type { Encoding } from './import'
import { plausibility } from './plausible-text'

const UNMARKED_SAMPLE = 64 * 1024 // bytes looked at for UTF-16 without a mark, and for what the letters are

/** Where zero bytes stand tells UTF-16 from binary: plain text holds none, UTF-16 holds them on one side only. */
function unmarkedUtf16(bytes: Buffer): Encoding | 'binary' | null {
  const zeros = [0, 0]
  let breaks = 0
  const end = Math.min(bytes.length, UNMARKED_SAMPLE)
  for (let index = 0; index < end; index++) {
    if (bytes[index] === 0) zeros[index % 2]! += 1
    if (bytes[index] === 0x0a) breaks += 1
  }
  const [even = 0, odd = 0] = zeros
  if (even === 0 && odd === 0) return null
  // UTF-16 has a zero inside each line end: one stray zero in a file of bytes does not make it that.
  if (bytes.length % 2 === 1 || bytes.subarray(0, end).includes('\r\n')) return 'binary'
  // Nor does one beside many line breaks; Gujarati has their byte in every letter, and a zero in every space.
  if ((even + odd) * 20 < breaks) return 'binary'
  // A line break and a separator have a zero on the same side in every script; U+4E00 and its like have one on the other.
  if (odd > even * 4) return 'utf-16le'
  return even > odd * 4 ? 'utf-16be' : 'binary'
}

/** How a text file is encoded: its mark, else UTF-16 by its zero bytes, else UTF-8 if it is that, else by its letters. */
export function detectEncoding(bytes: Buffer): Encoding | 'binary' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = unmarkedUtf16(bytes)
  if (wide) return wide
  return decodeText(bytes, 'utf-8') === null ? detectByLetters(bytes) : 'utf-8'
}

/** Any bytes are Windows-1252: it is taken unless the text makes clearly more sense in another encoding. */
function detectByLetters(bytes: Buffer): Encoding {
  let best: { encoding: Encoding; score: number } = { encoding: 'windows-1252', score: 0.6 }
  for (const encoding of ['shift_jis', 'gb18030', 'windows-1256', 'windows-1251', 'windows-1250'] as const) {
    const text = decodeText(bytes, encoding)
    if (text === null) continue
    const score = plausibility(text.slice(0, UNMARKED_SAMPLE), encoding, () => decodeCp1252(bytes))
    // Of capitals only, Cyrillic words are Arabic ones as well; Arabic words hardly ever are Cyrillic ones.
    const capitals = encoding === 'windows-1251' && best.encoding === 'windows-1256' && score === best.score
    if (score > best.score || capitals) best = { encoding, score }
  }
  return best.encoding
}

// Node 20 reads Windows-1252 as Latin-1. This is 0x80 to 0x9F of the Encoding Standard's index.
const CP1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function decodeCp1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (letter) => CP1252[letter.charCodeAt(0) - 0x80]!)
}

/** The file as text without its mark; null when its bytes cannot be that encoding. */
export function decodeText(bytes: Buffer, encoding: Encoding): string | null {
  if (encoding === 'windows-1252') return decodeCp1252(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

// Windows-1252 reads any bytes: a file that is no text shows by its control characters.
const controls = /(?![\t\n\v\f\r])\p{Cc}/gu

/** Whether a decoded text can be one: less than one control character in a hundred. */
export function looksLikeText(text: string): boolean {
  const sample = text.slice(0, UNMARKED_SAMPLE)
  return (sample.match(controls)?.length ?? 0) * 100 <= sample.length
}
