import { expect, test } from 'vitest'
import { MAX_SEARCH } from '@/app/list-filter'
import { readSearch, toQuery } from './search'

test('an address without a query shows everyone', () => {
  expect(readSearch({})).toEqual({ filter: {}, cursor: null, ignored: [] })
})

test('the filters of the address are read, of a repeated one the first', () => {
  const search = readSearch({ q: ' Example ', kind: ['person', 'organization'], country: 'pt', cursor: 'p7' })
  expect(search).toEqual({
    filter: { q: 'Example', kind: 'person', country: 'PT' },
    cursor: 'p7',
    ignored: [],
  })
})

test('what cannot be read is left out, and the page says which', () => {
  const search = readSearch({ q: '’', kind: 'robot', country: 'ZZ', cursor: 'x1' })
  expect(search.filter).toEqual({})
  expect(search.cursor).toBeNull()
  expect(search.ignored).toEqual(['queryIgnored', 'kindIgnored', 'countryIgnored', 'cursorIgnored'])
})

test('a search that is too long is shortened', () => {
  const search = readSearch({ q: '見'.repeat(MAX_SEARCH + 1) })
  expect(search.filter.q).toBe('見'.repeat(MAX_SEARCH))
  expect(search.ignored).toEqual(['queryShortened'])
})

test('a next page keeps the filters', () => {
  expect(toQuery({ q: 'a&b', country: 'PT' }, 'p7')).toBe('?q=a%26b&country=PT&cursor=p7')
  expect(toQuery({})).toBe('')
})
