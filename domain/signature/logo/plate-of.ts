import type { Plate } from './logo'

/** A mark that is light where it is not transparent is seen on a dark ground only; null when nothing is to be seen. */
export function plateOf(pixels: Buffer): Plate | null {
  let light = 0
  let seen = 0
  let clear = false
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue, alpha] = pixels.subarray(at, at + 4) as unknown as number[]
    clear ||= alpha! < 128
    seen += alpha!
    light += (0.2126 * red! + 0.7152 * green! + 0.0722 * blue!) * alpha!
  }
  if (seen === 0) return null
  return clear && light / seen > 190 ? 'dark' : 'light'
}
