import { expect, test } from 'vitest'
import { networksOf } from './network'

const UNKNOWN = { near: 'unknown', around: 'unknown' }
const V4 = { near: '203.0.113.9', around: '203.0.113.0/24' }
const V6 = { near: '2001:db8:0:1::/64', around: '2001:db8:0::/48' }

test.each([
  ['203.0.113.9', V4],
  [' 203.0.113.9 ', V4],
  ['::ffff:203.0.113.9', V4],
  ['::FFFF:203.0.113.9', V4],
  ['::ffff:cb00:7109', V4],
  ['0:0:0:0:0:ffff:203.0.113.9', V4],
  ['127.0.0.1', { near: '127.0.0.1', around: '127.0.0.0/24' }],
  ['2001:db8:0:1::1', V6],
  ['2001:DB8::1:0:0:0:1', V6],
  ['2001:0db8:0000:0001:0000:0000:0000:0001', V6],
  ['2001:db8:0:1:ffff:ffff:ffff:ffff', V6],
  ['2001:db8:0:1::192.0.2.7', V6],
  ['2001:db8:0:2::1', { near: '2001:db8:0:2::/64', around: '2001:db8:0::/48' }],
  ['2001:db8::', { near: '2001:db8:0:0::/64', around: '2001:db8:0::/48' }],
  ['::1', { near: '0:0:0:0::/64', around: '0:0:0::/48' }],
  ['::', { near: '0:0:0:0::/64', around: '0:0:0::/48' }],
  ['fe80::1%eth0', { near: 'fe80:0:0:0::/64', around: 'fe80:0:0::/48' }],
  ['', UNKNOWN],
  ['unknown', UNKNOWN],
  ['203.0.113', UNKNOWN],
  ['203.0.113.256', UNKNOWN],
  ['0203.0.113.9', UNKNOWN],
  ['203.0.113.9:4711', UNKNOWN],
  ['[2001:db8::1]', UNKNOWN],
  ['1:2:3', UNKNOWN],
  [':::', UNKNOWN],
  ['203.0.113.9, 198.51.100.7', UNKNOWN],
  ['%', UNKNOWN],
])('%j is counted by %j', (address, networks) => {
  expect(networksOf(address)).toEqual(networks)
})
