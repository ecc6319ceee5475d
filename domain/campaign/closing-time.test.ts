import { describe, expect, it } from 'vitest'
import { closingInstant, listZones, localTime } from '@/domain/campaign/closing-time'

const instant = (local: string, zone: string) => {
  const result = closingInstant(local, zone)
  return result instanceof Date ? result.toISOString() : result
}

describe('closing instant', () => {
  it.each([
    ['2026-08-22T18:00', 'Europe/Paris', '2026-08-22T16:00:00.000Z'],
    ['2026-12-22T18:00', 'Europe/Paris', '2026-12-22T17:00:00.000Z'],
    ['2026-08-22T18:00', 'UTC', '2026-08-22T18:00:00.000Z'],
    ['2026-08-22T18:00', 'Asia/Kathmandu', '2026-08-22T12:15:00.000Z'],
    ['2026-08-22T18:00', 'Etc/GMT+5', '2026-08-22T23:00:00.000Z'],
    ['2028-02-29T00:00', 'Pacific/Auckland', '2028-02-28T11:00:00.000Z'],
    ['0001-01-02T00:00', 'UTC', '0001-01-02T00:00:00.000Z'],
    ['9999-12-30T23:59', 'UTC', '9999-12-30T23:59:00.000Z'],
  ])('of %s in %s is %s', (local, zone, expected) => {
    expect(instant(local, zone)).toBe(expected)
  })

  it('is the later one when clocks show the time twice', () => {
    expect(instant('2026-10-25T02:30', 'Europe/Paris')).toBe('2026-10-25T01:30:00.000Z')
    expect(instant('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T06:30:00.000Z')
    expect(instant('2026-04-05T01:45', 'Australia/Lord_Howe')).toBe('2026-04-04T15:15:00.000Z')
  })

  it.each([
    ['2026-03-29T02:30', 'Europe/Paris', 'time-skipped'],
    ['2026-03-08T02:00', 'America/New_York', 'time-skipped'],
    ['2011-12-30T12:00', 'Pacific/Apia', 'time-skipped'],
    ['2026-02-29T12:00', 'UTC', 'time-invalid'],
    ['2026-08-22T24:00', 'UTC', 'time-invalid'],
    ['2026-08-22 18:00', 'UTC', 'time-invalid'],
    ['2026-08-22T18:00Z', 'UTC', 'time-invalid'],
    ['2026-08-22T18:00:30', 'UTC', 'time-invalid'],
    ['', 'UTC', 'time-invalid'],
    ['0000-01-01T00:00', 'UTC', 'time-invalid'],
    ['0001-01-01T00:00', 'Pacific/Kiritimati', 'time-invalid'],
    ['9999-12-31T23:59', 'UTC', 'time-invalid'],
    ['9999-12-31T23:59', 'Pacific/Honolulu', 'time-invalid'],
    ['2026-08-22T18:00', 'Europe/Nowhere', 'zone-unknown'],
    ['2026-08-22T18:00', '+02:00', 'zone-unknown'],
    ['2026-08-22T18:00', '', 'zone-unknown'],
    ['2026-08-22T18:00', '../UTC', 'zone-unknown'],
  ])('of %s in %s does not exist: %s', (local, zone, fault) => {
    expect(instant(local, zone)).toBe(fault)
  })
})

it('shows the local time in every zone that it lists, and reads it back', () => {
  const summer = new Date('2026-07-15T12:34:00Z')
  const zones = listZones()
  expect(zones.length).toBeGreaterThan(400)
  expect(zones[0]).toBe('UTC')
  expect(new Set(zones).size).toBe(zones.length)
  for (const zone of zones) expect(closingInstant(localTime(summer, zone), zone), zone).toEqual(summer)
  expect(localTime(summer, 'Europe/Paris')).toBe('2026-07-15T14:34')
})
