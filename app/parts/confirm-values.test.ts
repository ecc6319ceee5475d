import { describe, expect, it } from 'vitest'
import { readCorrections } from './confirm-values'

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

  it('tells a check box that was unticked from one that was not asked', () => {
    expect(readCorrections({ updates: 'true' })).toEqual({})
    expect(readCorrections({ updatesAsked: '1' })).toEqual({ updates: 'false' })
    expect(readCorrections({ updatesAsked: '1', updates: 'true' })).toEqual({ updates: 'true' })
  })
})
