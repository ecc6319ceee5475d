// What a check of a delivery's files finds. Runs in a browser and in Node alike: nothing here or below needs either.

/** The form of manifests; a change that a checker has to know of is another number. */
export const MANIFEST_FORMAT = 'undersigned-delivery-1'

/** A file to check, as it lies in a ZIP or a folder. */
export type FoundFile = {
  name: string
  size: number
  /** @throws when it cannot be unpacked */
  read(): Promise<Uint8Array<ArrayBuffer>>
}

/** What is not looked at: no ZIP, one too large to unpack, one that programs unpack differently, and one without a manifest. */
export type CheckRefusal = 'no-zip' | 'too-large' | 'ambiguous' | 'no-manifest'

export type FileState = 'right' | 'changed' | 'missing' | 'extra'
export type CheckedFile = { name: string; state: FileState }

/** `unknown`: this browser cannot verify Ed25519. */
export type SignatureState = 'right' | 'wrong' | 'missing' | 'unknown'
/** `unknown`: the keys that the site publishes could not be fetched. */
export type KeyState = 'published' | 'unpublished' | 'unknown'

export type Manifest = {
  site: { name: string; url: string }
  demonstration: boolean
  campaign: { title: string; url: string }
  delivery: { number: number; revision: number; record: string }
  cutoffAt: string
  counts: { people: number; organizations: number; unlisted: number }
  key: { id: string; publicKey: string; published: string }
  files: { name: string; sha256: string; size: number }[]
}

export type Checked = {
  files: CheckedFile[]
  signature: SignatureState
  key: KeyState
  /** Null where it is changed so much that it cannot be read. */
  manifest: Manifest | null
}

export type PublishedKey = { id: string; publicKey: string }

/** Whether everything is as it was delivered, by the site whose keys were asked for. */
export function isRight({ files, signature, key }: Checked): boolean {
  return signature === 'right' && key === 'published' && files.every(({ state }) => state === 'right')
}

/** Whether a file is not what was delivered; one that lies beside is another matter. */
export const isChanged = ({ state }: CheckedFile): boolean => state === 'changed' || state === 'missing'

/** Whether somebody may have signed the manifest as it is: only then does it say whose it is. */
export const isSigned = ({ signature }: Checked): boolean => signature === 'right' || signature === 'unknown'

/** More than a hundred times what a hundred thousand names take. */
export const MOST_BYTES = 1024 ** 3
export const MOST_FILES = 200
/** Of a manifest, its signature and the sums: theirs are some kilobytes. */
export const MOST_SEAL_BYTES = 1024 ** 2
