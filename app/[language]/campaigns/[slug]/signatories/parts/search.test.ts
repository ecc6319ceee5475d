import { expect, test } from 'vitest'
import { MAX_SEARCH } from '@/app/parts/list-filter'
import { encodePlace } from '@/domain/signature/list/order'
import { readSearch, toQuery } from './search'

test('an address without a query shows everyone', () => {
  expect(readSearch({}, 'en')).toEqual({
    filter: {},
    sort: undefined,
    order: 'standing',
    cursor: null,
    ignored: [],
  })
})

test('the filters of the address are read, of a repeated one the first', () => {
  const search = readSearch(
    { q: ' Example ', kind: ['person', 'organization'], country: 'pt', cursor: 'p7' },
    'en',
  )
  expect(search).toEqual({
    filter: { q: 'Example', kind: 'person', country: 'PT' },
    sort: undefined,
    order: 'standing',
    cursor: 'p7',
    ignored: [],
  })
})

test('what cannot be read is left out, and the page says which', () => {
  const search = readSearch({ q: '’', kind: 'robot', country: 'ZZ', sort: 'size', cursor: 'x1' }, 'en')
  expect(search.filter).toEqual({})
  expect(search.cursor).toBeNull()
  expect(search.ignored).toEqual([
    'queryIgnored',
    'kindIgnored',
    'countryIgnored',
    'sortIgnored',
    'cursorIgnored',
  ])
})

test('a search that is too long is shortened', () => {
  const search = readSearch({ q: '見'.repeat(MAX_SEARCH + 1) }, 'en')
  expect(search.filter.q).toBe('見'.repeat(MAX_SEARCH))
  expect(search.ignored).toEqual(['queryShortened'])
})

test('by name is read in the language of the page, and a cursor of another order starts at the beginning', () => {
  const cursor = encodePlace('es-x-icu', { key: 'Ñandú', number: 7 })
  expect(readSearch({ sort: 'name', cursor }, 'es')).toMatchObject({ order: 'es-x-icu', cursor, ignored: [] })
  for (const [query, language] of [
    [{ sort: 'name', cursor }, 'fr'],
    [{ sort: 'newest', cursor }, 'es'],
    [{ cursor }, 'es'],
    [{ sort: 'name', cursor: 'p7' }, 'es'],
  ] as const)
    expect(readSearch(query, language)).toMatchObject({ cursor: null, ignored: ['cursorIgnored'] })
})

test('a next page keeps the filters and the order', () => {
  const filter = { q: 'a&b', country: 'PT' }
  expect(toQuery({ filter, sort: 'newest' }, 'p7')).toBe('?q=a%26b&country=PT&sort=newest&cursor=p7')
  expect(toQuery({ filter: {}, sort: undefined })).toBe('')
})

test('a number is read as people write it, and says nothing beside a filter', () => {
  for (const at of ['73', ' 73 ', '#73', '# 73', '0073', '７３', '#٧٣', '७३', '\u200f73'])
    expect(readSearch({ at }, 'en')).toMatchObject({ at: 73, ignored: [] })
  for (const at of ['x', '0', '73a', '7.3', '-73', '1234567890'])
    expect(readSearch({ at }, 'en')).toMatchObject({ ignored: ['atIgnored'] })
  const besides = [
    { q: 'Example' },
    { kind: 'person' },
    { cursor: 'p7' },
    { sort: 'name' },
    { by: 'country' },
  ]
  for (const beside of besides) {
    const search = readSearch({ at: '73', ...beside }, 'en')
    expect(search).not.toHaveProperty('at')
    expect(search.ignored).toEqual([])
  }
})
