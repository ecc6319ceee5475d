import { expect, test } from 'vitest'
import { fileSize } from './file-size'

test('a small file has bytes, and only an empty one has none', () => {
  const sizes = [0, 1, 312, 999, 1_000, 8_312, 84_400, 1_234_567, 150_000_000]
  expect(sizes.map((size) => fileSize(size, 'en'))).toEqual([
    ...['0 bytes', '1 byte', '312 bytes', '999 bytes'],
    ...['1 kB', '8.3 kB', '84 kB', '1.2 MB', '150 MB'],
  ])
})

test('numbers and units are those of the language', () => {
  expect(fileSize(8_312, 'de')).toBe('8,3 kB')
  expect(fileSize(312, 'fr')).toBe('312\u00A0octets')
})
