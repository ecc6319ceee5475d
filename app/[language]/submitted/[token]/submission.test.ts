import { describe, expect, it } from 'vitest'
import { againFrom, isAgainTooLate, isNoToken, minutesUntil } from './submission'

const sentAt = new Date('2026-08-01T10:00:00Z')

describe('the page after signing', () => {
  it('offers the mail again ten minutes after it was asked for', () => {
    expect(againFrom(sentAt)).toEqual(new Date('2026-08-01T10:10:00Z'))
  })

  it('never says "in 0 minutes" while there are seconds left', () => {
    expect(minutesUntil(againFrom(sentAt), new Date('2026-08-01T10:09:59Z'))).toBe(1)
    expect(minutesUntil(againFrom(sentAt), sentAt)).toBe(10)
  })

  it('is not negative when the time has come', () => {
    expect(minutesUntil(againFrom(sentAt), new Date('2026-08-01T10:10:00Z'))).toBe(0)
    expect(minutesUntil(againFrom(sentAt), new Date('2026-08-01T11:00:00Z'))).toBe(0)
  })

  it('tells a link that was cut off from one that has expired', () => {
    expect(isNoToken('abc')).toBe(true)
    expect(isNoToken('A'.repeat(43))).toBe(false)
  })

  it('a mail that leaves when the page is nearly over can’t be asked for again on it', () => {
    const expiresAt = new Date('2026-08-01T11:00:00Z')
    expect(isAgainTooLate({ sentAt: new Date('2026-08-01T10:49:59Z'), expiresAt })).toBe(false)
    expect(isAgainTooLate({ sentAt: new Date('2026-08-01T10:50:00Z'), expiresAt })).toBe(true)
  })
})
