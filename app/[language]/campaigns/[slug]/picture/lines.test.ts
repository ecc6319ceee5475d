import { expect, test } from 'vitest'
import { breakable, fit, measured } from './lines'

const widthOf = (text: string) => text.length
const sizes = [
  { size: 2, most: 2 },
  { size: 1, most: 3 },
]
const laidOut = (text: string, width: number, language = 'en') =>
  fit(measured(breakable(text, language), width, widthOf), width, sizes)

test('a text takes the largest size it fits in, in lines of about equal length', () => {
  expect(laidOut('Keep the night trains', 26)).toEqual({ size: 2, lines: ['Keep the', 'night trains'] })
  expect(laidOut('Keep the night trains running on time', 26)).toEqual({
    size: 1,
    lines: ['Keep the night trains', 'running on time'],
  })
})

test('what does not fit ends in an ellipsis, and a word wider than a line is cut', () => {
  const long = laidOut('one two three four five six seven eight nine ten', 10)
  expect(long.lines).toHaveLength(3)
  expect(long.lines.at(-1)).toMatch(/…$/)
  expect(long.lines.every((line) => line.length <= 10)).toBe(true)
  expect(laidOut('Verkehrsinfrastruktur', 12).lines.join('')).toBe('Verkehrsinfrastruktur')
})

test('lines break after spaces and hyphens, and between words of scripts without spaces, never before a comma', () => {
  expect(breakable('A well-kept line (really).', 'en')).toEqual([
    'A ',
    'well-',
    'kept ',
    'line ',
    '(really).',
  ])
  const japanese = breakable('夜行列車を、「走らせ」て。', 'ja')
  expect(japanese.join('')).toBe('夜行列車を、「走らせ」て。')
  expect(japanese.length).toBeGreaterThan(2)
  expect(japanese.some((piece) => /^[、。」ー]/u.test(piece) || piece.endsWith('「'))).toBe(false)
})
