// The fields of an ordinary form, byte by byte: with the language's own means a letter of 2 MB keeps everybody waiting.

/** Nobody's form has more fields than this. */
const MOST_FIELDS = 1_000

const [AND, EQUALS, PLUS, PERCENT, SPACE] = [...'&=+% '].map((sign) => sign.charCodeAt(0)) as [
  number, number, number, number, number,
] // prettier-ignore

/**
 * Reads `application/x-www-form-urlencoded`; null when it has too many fields.
 * @throws when a percent sign stands for no byte, or the text is no UTF-8: it must not be stored with replacement characters
 */
export function readFields(body: Uint8Array): [name: string, value: string][] | null {
  const fields: [string, string][] = []
  for (let start = 0, seen = 0; start < body.length; seen += 1) {
    if (seen === MOST_FIELDS) return null
    const and = body.indexOf(AND, start)
    const end = and < 0 ? body.length : and
    if (end > start) fields.push(readField(body.subarray(start, end)))
    start = end + 1
  }
  return fields
}

function readField(field: Uint8Array): [name: string, value: string] {
  const equals = field.indexOf(EQUALS)
  const end = equals < 0 ? field.length : equals
  return [readText(field.subarray(0, end)), readText(field.subarray(end + 1))]
}

function readText(escaped: Uint8Array): string {
  const bytes = new Uint8Array(escaped.length)
  let size = 0
  for (let at = 0; at < escaped.length; at += 1) {
    const byte = escaped[at]!
    if (byte === PERCENT) {
      bytes[size++] = hex(escaped[at + 1]) * 16 + hex(escaped[at + 2])
      at += 2
    } else bytes[size++] = byte === PLUS ? SPACE : byte
  }
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, size))
}

/** The value of each hexadecimal digit; of anything else more than any digit has. */
const DIGITS = new Uint8Array(256).fill(255)
for (const digit of '0123456789abcdefABCDEF') DIGITS[digit.charCodeAt(0)] = Number.parseInt(digit, 16)

function hex(digit: number | undefined): number {
  const value = digit === undefined ? 255 : DIGITS[digit]!
  if (value === 255) throw new Error('a percent sign without its byte')
  return value
}
