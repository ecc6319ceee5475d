import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createCode, hashOfTyped, readCode } from './code'

const key = { id: '01890a5d-ac96-774b-bcce-b302099a8057', campaignId: null, secret: randomBytes(32) }
const link = randomBytes(32)

test('a code is that of its own mail alone', () => {
  const { code, hash } = createCode(key, link)
  expect(hashOfTyped(key, link, code)).toEqual(hash)
  expect(hashOfTyped(key, link, ` ${code.slice(0, 3)} ${code.slice(3)} `)).toEqual(hash)
  expect(hashOfTyped(key, randomBytes(32), code)).not.toEqual(hash)
  expect(hashOfTyped({ ...key, secret: randomBytes(32) }, link, code)).not.toEqual(hash)
  expect(hashOfTyped(key, link, code === '000000' ? '000001' : '000000')).not.toEqual(hash)
  expect(hashOfTyped(key, link, 'none')).toBeNull()
})

test.each([
  '123456',
  ' 123 456 ',
  '123-456',
  '123‑456',
  '１２３４５６',
  '١٢٣٤٥٦',
  '१२३४५६',
  '\u200e123456\u200f',
])('%j is read as the six digits that were meant', (typed) => expect(readCode(typed)).toBe('123456'))

test.each(['', '12345', '1234567', '12345a', 'undefined', '1'.repeat(16_384), '12.34.56'])(
  'what is no code is none: %.20s',
  (typed) => expect(readCode(typed)).toBeNull(),
)
