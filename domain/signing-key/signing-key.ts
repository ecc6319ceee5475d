/** A key of the installation that signs what is delivered, or that did. */
export type SigningKey = {
  /** First 16 hexadecimal digits of the SHA-256 of the raw public key. */
  id: string
  /** Raw Ed25519 key in base64. */
  publicKey: string
  createdAt: Date
  /** Null for the one that signs now. */
  retiredAt: Date | null
}

/** The key that signs, opened; plain values, so that a thread can be given it. */
export type OpenedSigningKey = {
  id: string
  publicKey: string
  /** PKCS #8. */
  privateKey: Uint8Array
}
