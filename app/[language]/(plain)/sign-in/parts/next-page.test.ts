import { describe, expect, test } from 'vitest'
import { readNext } from './next-page'

describe('after signing in', () => {
  test.each([
    '/desk',
    '/desk/campaigns/keep-it/edit',
    '/desk/campaigns/keep-it/signatures?standing=waiting&q=a%20b',
  ])('%s is a page of the desk', (next) => expect(readNext(next)).toBe(next))

  test.each([
    undefined,
    '',
    '/',
    'desk',
    '/deskother',
    '/desk@example.org',
    '//example.org/desk',
    'http://evil.example',
    'https://example.org/desk',
    '/desk/..//example.org',
    '/desk\\example.org',
    '/desk\r\nset-cookie: a=b',
    '/desk#a',
    ['/desk', '/desk'],
  ])('%s leads nowhere', (next) => expect(readNext(next)).toBeNull())
})
