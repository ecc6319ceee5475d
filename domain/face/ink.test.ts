import { expect, test } from 'vitest'
import { contrast, fromHex, toHex, toOklch } from './color'
import { canBeRead, DEFAULT_INK, leastContrast, nearestReadable, readInk, tonesOf } from './ink'

test.each([
  ['#1F4B8F', '#1f4b8f'],
  [' 1f4b8f ', '#1f4b8f'],
  ['#1f 4b 8f', '#1f4b8f'],
  ['## abc;', '#aabbcc'],
  ['＃ＡＢＣ１２３', '#abc123'],
  ['\u200e#1f4b8f', '#1f4b8f'],
  ['', null],
  ['#12345', null],
  ['#1f4b8f80', null],
  ['#1F4B8FFF', '#1f4b8f'],
  ['rgb(31, 75, 143)', '#1f4b8f'],
  ['rgb(31, 75, 256)', null],
  ['rgb(31, 75)', null],
  ['color: #1f4b8f;', '#1f4b8f'],
  ['color: rgb(0, 0, 0);', '#000000'],
  ['red', null],
  [`#1f4b8f${' '.repeat(33)}`, '#1f4b8f'],
  [`#1f4b8f${' '.repeat(34)}`, null],
  ['#'.repeat(16_000), null],
])('%j is read as %j', (typed, ink) => expect(readInk(typed)).toBe(ink))

test('a text that grows when it is read is not read at all', () => {
  const long = '\ufdfa'.repeat(700_000)
  const started = process.cpuUsage()
  expect(readInk(long)).toBeNull()
  expect(process.cpuUsage(started).user).toBeLessThan(50_000)
})

test('contrast is what WCAG says it is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2)
})

test('a color goes to OKLCH and back', () => {
  for (const hex of ['#1f4b8f', '#ff0000', '#00ff00', '#0000ff', '#ffffff', '#000000', '#808080'])
    expect(toHex(toOklch(fromHex(hex)))).toBe(hex)
})

const EVERY = Array.from({ length: 5 ** 3 }, (_, at) =>
  [at % 5, Math.floor(at / 5) % 5, Math.floor(at / 25)]
    .map((part) =>
      Math.round((part * 255) / 4)
        .toString(16)
        .padStart(2, '0'),
    )
    .reduce((hex, part) => hex + part, '#'),
)

test('whatever is chosen, everything in it can be read in light and dark, or it is refused with one that can', () => {
  for (const ink of EVERY) {
    expect([ink, leastContrast(ink, 'dark') >= 4.5]).toEqual([ink, true])
    const near = nearestReadable(ink)
    expect([ink, near, canBeRead(near)]).toEqual([ink, near, true])
    if (canBeRead(ink)) expect(near).toBe(ink)
  }
})

test('the nearest color that can be read has the hue of the one that was chosen, and is no darker than it must be', () => {
  const near = nearestReadable('#ffcc00')
  const [from, to] = [toOklch(fromHex('#ffcc00')), toOklch(fromHex(near))]
  expect(Math.abs(from.h - to.h)).toBeLessThan(0.05)
  expect(leastContrast(near, 'light')).toBeLessThan(4.7)
})

test('dark has a lighter tone of the same hue', () => {
  const [light, dark] = [toOklch(fromHex('#7a1f2b')), toOklch(fromHex(tonesOf('#7a1f2b', 'dark').seal))]
  expect(dark.l).toBeGreaterThan(0.7)
  expect(Math.abs(light.h - dark.h)).toBeLessThan(0.05)
})

test('the site’s own ink is one that may be chosen', () => expect(canBeRead(DEFAULT_INK)).toBe(true))
