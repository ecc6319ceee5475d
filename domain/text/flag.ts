import { isCountry } from './country'

const A = 0x1f1e6
const flags: Record<string, string> = { gbeng: 'GB', gbsct: 'GB', gbwls: 'GB' }

/** The country whose flag stands in a text that is nothing else. */
export function findFlag(text: string): string | null {
  const plain = text.replace(/[\s\uFE0F]/g, '')
  const letters = [...plain].map((sign) => String.fromCharCode(sign.codePointAt(0)! - A + 65))
  const code = letters.length === 2 ? letters.join('') : ''
  if (/^[A-Z]{2}$/.test(code) && isCountry(code)) return code
  const part = /^\u{1F3F4}([\u{E0061}-\u{E007A}]{5})\u{E007F}$/u.exec(plain)?.[1] ?? ''
  return flags[[...part].map((sign) => String.fromCharCode(sign.codePointAt(0)! - 0xe0000)).join('')] ?? null
}
