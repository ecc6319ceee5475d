export type Kind = 'png' | 'jpeg' | 'webp'

/** Told by the first bytes: a name and a content type are only claims. */
export function kindOf(bytes: Buffer): Kind | 'svg' | null {
  const begins = (hex: string) => bytes.subarray(0, hex.length / 2).toString('hex') === hex
  if (begins('89504e470d0a1a0a')) return 'png'
  if (begins('ffd8ff')) return 'jpeg'
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp'
  const text = bytes.toString('utf16le', 0, 1024) + bytes.toString('latin1', 0, 1024)
  return /<svg\b|<!DOCTYPE svg/i.test(text) || begins('1f8b') ? 'svg' : null
}
