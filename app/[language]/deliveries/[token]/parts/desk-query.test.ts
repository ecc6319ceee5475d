import { expect, test } from 'vitest'
import { readDeskQuery } from './desk-query'

test('what an addressee looks for is the filter, and what no name can have is named as ignored', () => {
  expect(readDeskQuery({ q: 'Ñandú', kind: 'person', country: 'pe', area: 'Lima', cursor: '' })).toEqual({
    filter: { q: 'Ñandú', kind: 'person', country: 'PE', area: 'Lima' },
    cursor: null,
    ignored: [],
  })
  expect(readDeskQuery({ q: '', kind: '', country: '', category: '' })).toEqual({
    filter: {},
    cursor: null,
    ignored: [],
  })
  for (const q of ["'", '   ', '\u200B'])
    expect(readDeskQuery({ q })).toEqual({ filter: {}, cursor: null, ignored: ['queryIgnored'] })
  const nonsense = { q: "'", kind: 'cat', country: 'zz', cursor: 'nowhere' }
  expect(readDeskQuery(nonsense).ignored).toEqual([
    'queryIgnored',
    'kindIgnored',
    'countryIgnored',
    'cursorIgnored',
  ])
})
