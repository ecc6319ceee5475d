import type { LackingName, LackingWords } from '@/db/tables/delivery'

export type BuiltFile = { name: string; mediaType: string; hash: string; size: number; rows: number | null }

/** What a build tells while it runs. */
export type BuildProgress = { stage: string; done: number }

/** Signs the manifest's bytes. */
export type ManifestSigner = {
  keyId: string
  /** Raw Ed25519 public key in base64. */
  publicKey: string
  sign(bytes: Uint8Array): Uint8Array
}

export type Build = {
  files: BuiltFile[]
  /** SHA-256 of signatories.csv in hexadecimal: the fingerprint on every page. */
  fingerprint: string
  /** Names with signs that no font has: the first 1,000 of them, and how many there are. */
  lacking: LackingName[]
  lackingNames: number
  lackingWords: LackingWords[]
}
