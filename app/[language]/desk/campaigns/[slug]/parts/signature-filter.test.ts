import { expect, test } from 'vitest'
import { filterQuery, readCursor, readDeskFilter, returnQuery } from './signature-filter'

const CURSOR = '1786000000000000_0198f5f0-0000-7000-8000-000000000001'

test('a filter survives its own address', () => {
  const filter = {
    standing: 'waiting',
    kind: 'organization',
    country: 'DE',
    category: 'civil-society',
    q: 'Bürger & Söhne',
    publishedBy: '2026-02-03T14:00:00.123Z',
    publishedAfter: '2026-02-01T00:00:00.000Z',
    signature: '0198f5f0-0000-7000-8000-000000000001',
  } as const
  const query = filterQuery(filter, CURSOR)
  const read = Object.fromEntries(new URLSearchParams(query))
  expect(readDeskFilter(read)).toEqual(filter)
  expect(readCursor(read)).toBe(CURSOR)
})

test('what is not understood is left out', () => {
  const query = {
    standing: 'loud',
    kind: ['person', 'person'],
    country: 'ZZ',
    category: 'no\0such',
    q: ' \0 ',
    publishedBy: '2026-02-31T25:00:00.000Z',
    publishedAfter: 'yesterday',
    signature: "' or 1=1",
    cursor: "1_' or 1=1",
  }
  expect(readDeskFilter(query)).toEqual({})
  expect(readCursor(query)).toBeNull()
  expect(filterQuery({})).toBe('')
})

test('a form cannot be made to lead elsewhere', () => {
  expect(returnQuery('standing=waiting&next=https://example.org&done=opened')).toBe('?standing=waiting')
  expect(returnQuery('//example.org')).toBe('')
  expect(returnQuery(undefined)).toBe('')
})

test.each([
  `${'-'.repeat(36)}`,
  `1786000000000000_${'-'.repeat(36)}`,
  `999999999999999999_${CURSOR.split('_')[1]}`,
  `253402300800000000_${CURSOR.split('_')[1]}`,
])('no page begins at %s', (cursor) => {
  expect(readCursor({ cursor })).toBeNull()
})
