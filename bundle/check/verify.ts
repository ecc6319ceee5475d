const ED25519 = { name: 'Ed25519' }

/** Whether the signature of some bytes is by the holder of a raw public key; null where this can't be found out here. */
export type Verify = (
  publicKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<boolean | null>

/** By the browser's own cryptography: Chrome 137, Firefox 129, Safari 17 or newer; on a secure page only. */
export const verifyInBrowser: Verify = async (publicKey, signature, bytes) => {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, ED25519, false, ['verify'])
    return await crypto.subtle.verify(ED25519, key, signature, bytes)
  } catch (error) {
    // A key that is none is wrong; a browser that knows no such keys says NotSupportedError.
    return (error as Error).name === 'DataError' ? false : null
  }
}

/** SHA-256 in hexadecimal. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The bytes of a text in base64; none for what is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}
