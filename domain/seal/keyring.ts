import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { environment } from '@/env'

// SEAL_KEYS: `id:base64,…`. The first key wraps new data keys; the others still unwrap old ones.

const ALGORITHM = 'aes-256-gcm'

function keyring(): Map<string, Buffer> {
  const pairs = environment()
    .SEAL_KEYS.split(',')
    .map((pair) => pair.split(':') as [string, string])
  return new Map(pairs.map(([id, key]) => [id, Buffer.from(key, 'base64')]))
}

/** The names of SEAL_KEYS, the one that seals first. */
export const sealKeyIds = (): string[] => [...keyring().keys()]

/** The name of the key that wrapped a data key. */
export const wrapperOf = (wrapped: Buffer): string => wrapped.subarray(1, 1 + wrapped[0]!).toString()

/** Whether SEAL_KEYS opens it. */
export function opensKey(wrapped: Buffer, dataKeyId: string): boolean {
  try {
    unwrapKey(wrapped, dataKeyId)
    return true
  } catch {
    return false
  }
}

/** Wraps a data key: key id length 1 byte | key id | nonce 12 | ciphertext 32 | tag 16. */
export function wrapKey(secret: Buffer, dataKeyId: string): Buffer {
  const [id, key] = [...keyring()][0]!
  const nonce = randomBytes(12)
  const cipher = createCipheriv(ALGORITHM, key, nonce)
  cipher.setAAD(Buffer.from(`data_keys\0${dataKeyId}`))
  const body = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([Buffer.from([id.length]), Buffer.from(id), nonce, body, cipher.getAuthTag()])
}

/** Unwraps what wrapKey wrapped. @throws when SEAL_KEYS no longer holds the key that wrapped it. */
export function unwrapKey(wrapped: Buffer, dataKeyId: string): Buffer {
  const length = wrapped[0]!
  const id = wrapperOf(wrapped)
  const key = keyring().get(id)
  if (!key) throw new Error(`SEAL_KEYS has no key named ${id}`)
  const rest = wrapped.subarray(1 + length)
  const decipher = createDecipheriv(ALGORITHM, key, rest.subarray(0, 12))
  decipher.setAAD(Buffer.from(`data_keys\0${dataKeyId}`))
  decipher.setAuthTag(rest.subarray(rest.length - 16))
  return Buffer.concat([decipher.update(rest.subarray(12, rest.length - 16)), decipher.final()])
}
