import { describe, expect, it } from 'vitest'
import { readCorrections } from './to-confirm'

describe('a posted confirmation', () => {
  it('corrects nothing when nothing was sent', () => {
    expect(readCorrections({})).toEqual({})
  })

  it('tells an emptied field from one that was not sent', () => {
    expect(readCorrections({ title: '', name: 'Invented Person' })).toEqual({
      title: '',
      name: 'Invented Person',
    })
  })

  it('passes on nothing that may not be corrected here', () => {
    expect(
      readCorrections({ email: 'other@example.org', kind: 'organization', consent: 'on', action: 'confirm' }),
    ).toEqual({})
  })
})
