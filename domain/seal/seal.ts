import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** The opened data key of one campaign, or of the installation when campaignId is null. */
export type DataKey = { id: string; campaignId: string | null; secret: Buffer }

/** Where a sealed value lives. It is authenticated with the value, so that a swapped row does not open. */
export type SealedCell = { table: string; column: string; row: string }

const VERSION = 1
const IV = 12
const TAG = 16
const ID = 16

function additionalData(key: DataKey, place: SealedCell): Buffer {
  return Buffer.from([place.table, place.column, place.row, key.campaignId ?? ''].join('\0'))
}

const ids = new WeakMap<DataKey, Buffer>()
function keyId(key: DataKey): Buffer {
  const known = ids.get(key) ?? Buffer.from(key.id.replaceAll('-', ''), 'hex')
  ids.set(key, known)
  return known
}

/** HKDF-SHA256 (RFC 5869): a key of its own for each use of the data key. */
function derive(key: DataKey, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key.secret, keyId(key), use, 32))
}

/** Derived keys, so that HKDF does not run for each field. Keyed by the object: it goes when the data key goes. */
const derived = new WeakMap<DataKey, Map<string, Buffer>>()
function useKey(key: DataKey, use: string): Buffer {
  const uses = derived.get(key) ?? new Map<string, Buffer>()
  derived.set(key, uses)
  const known = uses.get(use) ?? derive(key, use)
  uses.set(use, known)
  return known
}

/**
 * Seals one field with AES-256-GCM (NIST SP 800-38D, 96-bit random nonce).
 * @returns version 1 byte | key id 16 | nonce 12 | ciphertext | tag 16
 */
export function sealField(key: DataKey, place: SealedCell, text: string): Buffer {
  return sealBytes(key, place, Buffer.from(text, 'utf8'))
}

/** The same for bytes, such as a piece of a file. */
export function sealBytes(key: DataKey, place: SealedCell, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', useKey(key, 'seal'), nonce)
  cipher.setAAD(additionalData(key, place))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.from([VERSION]), keyId(key), nonce, body, cipher.getAuthTag()])
}

/** Opens what sealField sealed. @throws when the key, the place or a single bit is not the one it was sealed with. */
export function openField(key: DataKey, place: SealedCell, sealed: Buffer): string {
  return openBytes(key, place, sealed).toString('utf8')
}

/** Opens what sealBytes sealed. @throws as openField does */
export function openBytes(key: DataKey, place: SealedCell, sealed: Buffer): Buffer {
  if (sealed[0] !== VERSION || !sealed.subarray(1, 1 + ID).equals(keyId(key))) {
    throw new Error(`Sealed field ${place.table}.${place.column} belongs to another key`)
  }
  const nonce = sealed.subarray(1 + ID, 1 + ID + IV)
  const decipher = createDecipheriv('aes-256-gcm', useKey(key, 'seal'), nonce)
  decipher.setAAD(additionalData(key, place))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  const body = sealed.subarray(1 + ID + IV, sealed.length - TAG)
  return Buffer.concat([decipher.update(body), decipher.final()])
}

/** Blind index: HMAC-SHA256, 32 bytes, of a value in its canonical form. Equal values give equal bytes, nothing more. */
export function blindIndex(
  key: DataKey,
  use:
    | 'email'
    | 'mailbox'
    | 'never'
    | 'organization'
    | 'content'
    | 'lane'
    | 'own-page'
    | 'code'
    | 'logo'
    | 'likeness'
    | 'unsubscribe',
  canonical: string,
): Buffer {
  return createHmac('sha256', useKey(key, `index:${use}`))
    .update(canonical, 'utf8')
    .digest()
}
