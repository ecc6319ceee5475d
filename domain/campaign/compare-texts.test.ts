import { expect, test } from 'vitest'
import { compareTexts } from './compare-texts'

const told = (before: string, after: string, language: string) =>
  compareTexts(before, after, language)
    .map((piece) => ({ both: piece.text, old: `[-${piece.text}-]`, new: `{+${piece.text}+}` })[piece.in])
    .join('')

test.each([
  ['en', 'Keep it open.', 'Keep it open, day and night.', 'Keep it open{+, day and night+}.'],
  ['de', 'Wir fordern Ruhe.', 'Wir wünschen Ruhe.', 'Wir [-fordern-]{+wünschen+} Ruhe.'],
  ['ja', '橋を開けてください。', '橋を閉めてください。', '橋を[-開け-]{+閉め+}てください。'],
  ['en', 'Same.', 'Same.', 'Same.'],
  ['en', 'One.\n\nTwo.', 'One.\n\nTwo.\n\nThree.', 'One.\n\nTwo.{+\n\nThree.+}'],
])('in %s, %j against %j', (language, before, after, expected) => {
  expect(told(before, after, language)).toBe(expected)
})

test('two long texts without a word in common are compared within two seconds, and nothing is lost', () => {
  const words = (from: number) => Array.from({ length: 9_000 }, (_, index) => `w${from + index}`).join(' ')
  const [before, after] = [words(0), words(100_000)]
  const started = process.cpuUsage()
  const pieces = compareTexts(before, after, 'en')
  expect(process.cpuUsage(started).user).toBeLessThan(2_000_000)
  const only = (side: 'old' | 'new') =>
    pieces
      .filter((piece) => piece.in === side || piece.in === 'both')
      .map(({ text }) => text)
      .join('')
  expect([only('old'), only('new')]).toEqual([before, after])
})
