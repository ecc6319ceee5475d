import { expect, it } from 'vitest'
import { findLockfileFaults, type LockedPackage } from './lockfile-faults'

const integrity = `sha512-${'a'.repeat(86)}==`
const faultsOf = (entry: LockedPackage) =>
  findLockfileFaults({ packages: { '': {}, 'node_modules/a': entry } })

it.each<[string, LockedPackage]>([
  ['an archive', { version: '1.0.0', integrity }],
  ['an archive with two sums', { version: '1.0.0', integrity: `${integrity} ${integrity}` }],
  [
    'the usual registry',
    { version: '1.0.0', integrity, resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' },
  ],
  ['a part of another archive', { version: '1.0.0', inBundle: true }],
  ['a folder of our own', { resolved: 'packages/a', link: true }],
])('a lockfile may name %s', (_, entry) => {
  expect(faultsOf(entry)).toEqual([])
})

it.each<[string, LockedPackage]>([
  ['nothing about the archive', { version: '1.0.0', optional: true, os: ['win32'] }],
  ['an empty sum', { version: '1.0.0', integrity: '' }],
  ['a weak sum', { version: '1.0.0', integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
  ['a shortened sum', { version: '1.0.0', integrity: integrity.slice(0, 40) }],
  [
    'another registry',
    { version: '1.0.0', integrity, resolved: 'https://registry.example.org/a/-/a-1.0.0.tgz' },
  ],
  [
    'a registry without HTTPS',
    { version: '1.0.0', integrity, resolved: 'http://registry.npmjs.org/a/-/a-1.0.0.tgz' },
  ],
  ['another port', { version: '1.0.0', integrity, resolved: 'https://registry.npmjs.org:8443/a.tgz' }],
  ['a repository', { version: '1.0.0', integrity, resolved: 'git+ssh://git@example.org/a.git#0123456' }],
  ['a file', { version: '1.0.0', integrity, resolved: 'file:../a.tgz' }],
])('a lockfile may not hold %s', (_, entry) => {
  expect(faultsOf(entry)).toHaveLength(1)
})
