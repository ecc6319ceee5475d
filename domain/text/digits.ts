/** A text with the digits of every script and width as 0 to 9, and without marks of direction. */
export function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, toAscii)
}

/** A decimal digit of any script: each script's ten stand in a row, from zero (Unicode Standard, 4.6). */
function toAscii(digit: string): string {
  let value = 0
  for (let at = digit.codePointAt(0)! - 1; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(at)); at -= 1)
    value += 1
  return String(value % 10)
}
