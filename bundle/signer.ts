import { createPrivateKey, sign } from 'node:crypto'
import type { ManifestSigner } from './built'

/** A signer of a private key in PKCS #8, as it is in the thread that builds. */
export function signerOf(key: { id: string; publicKey: string; privateKey: Uint8Array }): ManifestSigner {
  const opened = createPrivateKey({ key: Buffer.from(key.privateKey), format: 'der', type: 'pkcs8' })
  return { keyId: key.id, publicKey: key.publicKey, sign: (bytes) => sign(null, bytes, opened) }
}
