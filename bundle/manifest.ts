import { MANIFEST_FORMAT } from './check/checked'
import type { Delivered } from './delivered'
import type { BuiltFile, ManifestSigner } from './built'
import { aboutDelivery } from './signatories-json'

/** `manifest.json`: each file with its hash, what was delivered, and which key signs it. */
export function manifestOf(
  delivered: Delivered,
  fingerprint: string,
  files: BuiltFile[],
  { keyId, publicKey }: ManifestSigner,
): string {
  const manifest = {
    format: MANIFEST_FORMAT,
    ...aboutDelivery(delivered, fingerprint),
    software: { name: 'Undersigned', version: delivered.version },
    key: { id: keyId, algorithm: 'Ed25519', publicKey, published: delivered.keysUrl },
    files: files.map(({ name, mediaType, hash, size, rows }) => ({
      name,
      mediaType,
      sha256: hash,
      size,
      rows,
    })),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** `SHA256SUMS`, as sha256sum reads it. */
export function sumsOf(files: { name: string; hash: string }[]): string {
  return files.map(({ name, hash }) => `${hash}  ${name}\n`).join('')
}

// What stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410).
const SPKI_HEAD = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]

/** A raw public key as openssl reads it. */
export function pemOf(publicKey: string): string {
  const spki = Buffer.from([...SPKI_HEAD, ...Buffer.from(publicKey, 'base64')])
  return `-----BEGIN PUBLIC KEY-----\n${spki.toString('base64')}\n-----END PUBLIC KEY-----\n`
}
