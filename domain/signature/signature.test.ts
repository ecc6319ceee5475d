import { expect, test } from 'vitest'
import { isWebsite } from './find-faults'

test.each(['example.org', 'https://example.org/a?b=c', 'HTTP://bürger.example'])(
  '%s is a website',
  (value) => {
    expect(isWebsite(value)).toBe(true)
  },
)

test.each([
  'https://example.org/\u202Egro.evil',
  'exam\u200Bple.org',
  'https://example.org/\uD800',
  '=example.org',
  'https://a:b@example.org',
  '127.0.0.1',
  'n.a',
  'k.A',
  'https://example.org;https://example.net',
  'example.org,example.net',
])('%j is none', (value) => {
  expect(isWebsite(value)).toBe(false)
})
