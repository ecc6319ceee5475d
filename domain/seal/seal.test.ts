import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { v7 as uuid } from 'uuid'
import { blindIndex, type DataKey, openField, sealField } from './seal'
import { createToken, tokenHash } from './token'

const key = (): DataKey => ({ id: uuid(), campaignId: uuid(), secret: randomBytes(32) })
const place = { table: 'signatures', column: 'name', row: uuid() }

test('what was sealed opens again, byte for byte, and never looks the same twice', () => {
  const one = key()
  const text = 'د. مثال — 見本 👩‍⚕️'
  const [first, second] = [sealField(one, place, text), sealField(one, place, text)]
  expect(openField(one, place, first)).toBe(text)
  expect(first.equals(second)).toBe(false)
  expect(first.length).toBe(Buffer.byteLength(text) + 1 + 16 + 12 + 16)
})

test('a field in another row, column or campaign, under another key, or with a changed bit does not open', () => {
  const one = key()
  const sealed = sealField(one, place, 'Invented')
  const moved = [
    { ...place, row: uuid() },
    { ...place, column: 'email' },
    { ...place, table: 'tokens' },
  ]
  for (const elsewhere of moved) expect(() => openField(one, elsewhere, sealed)).toThrow()
  expect(() => openField({ ...one, campaignId: uuid() }, place, sealed)).toThrow()
  expect(() => openField(key(), place, sealed)).toThrow('another key')
  for (const at of [0, 1, 17, 30, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed[at]! ^= 1
    expect(() => openField(one, place, changed)).toThrow()
  }
})

test('a blind index is equal for equal values of one campaign and one use only', () => {
  const one = key()
  const index = blindIndex(one, 'email', 'a@example.org')
  expect(index).toHaveLength(32)
  expect(blindIndex(one, 'email', 'a@example.org').equals(index)).toBe(true)
  expect(blindIndex(one, 'organization', 'a@example.org').equals(index)).toBe(false)
  expect(blindIndex(key(), 'email', 'a@example.org').equals(index)).toBe(false)
})

test('a token is 256 bits, and what cannot be one is known without a query', () => {
  const { token, hash } = createToken()
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(tokenHash(token)!.equals(hash)).toBe(true)
  for (const wrong of ['', token.slice(1), `${token}a`, `${token.slice(1)}é`])
    expect(tokenHash(wrong)).toBeNull()
})
