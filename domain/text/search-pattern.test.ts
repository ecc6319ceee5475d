import { expect, test } from 'vitest'
import { searchPattern } from './search-pattern'

test.each([
  ['Jean Luc', '%jean%luc%'],
  ['Jean‑Luc', '%jean%luc%'],
  ['“Open” door', '%open%door%'],
  [' « Maison » ', '%maison%'],
  ['100%_\\', '%100\\%\\_\\\\%'],
  ['見本 花子', '%見本%花子%'],
  ['O’Neill', '%oneill%'],
  ['-', '%-%'],
])('%s is searched as %s', (q, pattern) => {
  expect(searchPattern(q)).toBe(pattern)
})
