import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { clientAddress } from './trusted-headers'

const asked = (forwarded: string, remoteAddress = '127.0.0.1') =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as unknown as IncomingMessage

test.each([
  ['203.0.113.9, 198.51.100.7', '198.51.100.7'],
  ['198.51.100.7:4711', '198.51.100.7'],
  ['[2001:db8::1]:4711', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['2001:db8::1', '2001:db8::1'],
  ['unknown', '127.0.0.1'],
  ['', '127.0.0.1'],
])('a proxy on this machine that says %j forwards for %s', (written, read) => {
  expect(clientAddress(asked(written))).toBe(read)
})

test('nobody else is believed', () => {
  expect(clientAddress(asked('198.51.100.7', '203.0.113.9'))).toBe('203.0.113.9')
})
