import sharp from 'sharp'
import { expect, test } from 'vitest'
import { encodeLogo } from './encode-logo'
import { hasTooManyScans } from './jpeg-scans'

const SCAN = Buffer.from('ffda', 'hex')
const END = Buffer.from('ffd9', 'hex')

const progressive = await sharp({
  create: { width: 1600, height: 400, channels: 3, background: '#0a28c8' },
})
  .jpeg({ progressive: true })
  .toBuffer()

/** The same picture with its last scan, which says nothing new of a plain one, said again as its first. */
function repeated(times: number): Buffer {
  const end = progressive.lastIndexOf(END)
  const last = Buffer.from(progressive.subarray(progressive.lastIndexOf(SCAN), end))
  last[9] = 0
  const again = Array.from({ length: times }, () => last)
  return Buffer.concat([progressive.subarray(0, end), ...again, END])
}

test('a progressive picture is taken, also with a few scans too many', async () => {
  for (const bytes of [progressive, repeated(20)])
    expect(await encodeLogo(bytes)).toMatchObject({ width: 320, height: 80 })
})

test('one that says a scan again and again is refused before it is decoded', async () => {
  for (const times of [64, 3000, 60_000]) {
    const bytes = repeated(times).subarray(0, 2 * 1024 * 1024)
    const from = performance.now()
    expect(await encodeLogo(bytes)).toBe('logo-unreadable')
    expect(performance.now() - from).toBeLessThan(200)
  }
})

test('the marks are counted wherever they stand, and in what is broken or no picture', () => {
  const padded = Buffer.from('ffd8ffe0ffff' + 'ffffda00'.repeat(65), 'hex')
  expect(hasTooManyScans(padded)).toBe(true)
  expect(hasTooManyScans(padded.subarray(0, -4))).toBe(false)
  expect(hasTooManyScans(Buffer.from('ffda'.repeat(64) + 'ff', 'hex'))).toBe(false)
  for (const length of [0, 1, 8 * 1024 * 1024])
    expect(hasTooManyScans(Buffer.alloc(length, 0xff))).toBe(false)
  const whole = progressive.length
  for (let at = 0; at < whole; at += 97) expect(hasTooManyScans(progressive.subarray(0, at))).toBe(false)
})
