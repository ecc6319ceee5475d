import { expect, test } from 'vitest'
import { logoSentence } from './logo-sentence'

test('what is wrong with the description of a logo is said, and where', () => {
  const said = (alt: string) => logoSentence('en', 'logo-alt', alt)
  expect(said('x'.repeat(201))).toBe('Use 200 characters or fewer. This has 201.')
  expect(said('A blue\u202E bridge')).toMatch(/hidden direction mark after .*A blue/)
  expect(said('\uE000')).toMatch(/won’t display/)
  expect(said('')).toBe('Describe the logo in one line of up to 200 characters.')
})
