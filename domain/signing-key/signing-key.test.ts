import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { signerOf } from '@/bundle/signer'
import { pemOf } from '@/bundle/manifest'
import { sql } from '@/db/client'
import { useTestDatabase } from '@/testing/database'
import { listSigningKeys } from './list-signing-keys'
import { openSigningKey } from './open-signing-key'
import { rotateSigningKey } from './rotate-signing-key'

useTestDatabase()

test('ten who need the first key at once get the same one, and the database holds it only sealed', async () => {
  const opened = await Promise.all(Array.from({ length: 10 }, () => openSigningKey()))
  expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
  const { privateKey } = opened[0]!
  // The secret is the last 32 bytes of PKCS #8 (RFC 8410).
  const secret = Buffer.from(privateKey).subarray(-32)
  const [row] = await sql()<{ privateKey: Buffer }[]>`select private_key from signing_keys`
  expect(row!.privateKey.includes(secret)).toBe(false)
})

test('after a change of keys the new one signs, the old one stays published, and both can be checked', async () => {
  const old = await openSigningKey()
  const id = await rotateSigningKey()
  const now = await openSigningKey()
  expect(now.id).toBe(id)
  expect(now.id).not.toBe(old.id)
  const published = await listSigningKeys()
  expect(published.map((key) => [key.id, key.publicKey, key.retiredAt !== null])).toEqual([
    [now.id, now.publicKey, false],
    [old.id, old.publicKey, true],
  ])
  for (const key of [old, now]) {
    const signature = signerOf(key).sign(Buffer.from('manifest'))
    expect(verify(null, Buffer.from('manifest'), createPublicKey(pemOf(key.publicKey)), signature)).toBe(true)
  }
})
