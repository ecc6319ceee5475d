import { describe, expect, it } from 'vitest'
import { isCounted, noticeAfter, rightsNoticeAfter, standingOf } from './standing'

const at = new Date('2026-08-01T10:00:00Z')
const person = { kind: 'person' as const, held: false, publishedAt: null, hiddenAt: null, withdrawnAt: null }
const organization = { ...person, kind: 'organization' as const }

describe('where a signature stands', () => {
  it('a shown person is listed and counted', () => {
    const standing = standingOf({ ...person, publishedAt: at })
    expect(standing).toBe('listed')
    expect(isCounted(standing)).toBe(true)
  })

  it('a hidden person is not listed, and still counted', () => {
    const standing = standingOf({ ...person, hiddenAt: at })
    expect(standing).toBe('unlisted')
    expect(isCounted(standing)).toBe(true)
  })

  it('a held person is not counted, hidden or not', () => {
    expect(standingOf({ ...person, held: true })).toBe('held')
    expect(standingOf({ ...person, held: true, hiddenAt: at })).toBe('held-hidden')
    expect(isCounted('held') || isCounted('held-hidden')).toBe(false)
  })

  it('an organization waits until it is published', () => {
    expect(standingOf(organization)).toBe('organization-waiting')
    expect(isCounted('organization-waiting')).toBe(false)
    expect(standingOf({ ...organization, publishedAt: at })).toBe('listed')
  })

  it('withdrawn wins over everything else', () => {
    expect(standingOf({ ...person, hiddenAt: at, held: true, withdrawnAt: at })).toBe('withdrawn')
    expect(isCounted('withdrawn')).toBe(false)
  })
})

describe('the notice after an act', () => {
  it('is shown when the signature stands so', () => {
    expect(noticeAfter('hide', 'unlisted')).toBe('hidden')
    expect(noticeAfter('show', 'listed')).toBe('shownAgain')
    expect(noticeAfter('show', 'held')).toBe('shownHeld')
  })

  it('is not believed from the address alone', () => {
    expect(noticeAfter('hide', 'listed')).toBeNull()
    expect(noticeAfter('show', 'unlisted')).toBeNull()
    expect(noticeAfter('anything', 'listed')).toBeNull()
    const facts = { updates: false, pending: false, answered: false }
    expect(rightsNoticeAfter('answer', facts)).toBeNull()
    expect(rightsNoticeAfter('answer', { ...facts, answered: true })).toBe('answered')
  })
})
