import {
  type Checked,
  type CheckedFile,
  type CheckRefusal,
  type FileState,
  type FoundFile,
  type Manifest,
  type PublishedKey,
  type SignatureState,
  MOST_SEAL_BYTES,
} from './checked'
import { isSystemFile, withoutFolderAbove } from './names'
import { readManifest, readSums } from './read-manifest'
import { fromBase64, hashOf, type Verify } from './verify'

// The core of all three checkers but the printed commands: compares files with a delivery's manifest, and says of each by its
// name what it is.

const MANIFEST = 'manifest.json'
const SIGNATURE = 'manifest.json.sig'
const SUMS = 'SHA256SUMS'

type Options = {
  verify: Verify
  /** The keys that the delivery's site publishes; null when they could not be had. */
  findKeys: (manifest: Manifest) => Promise<PublishedKey[] | null>
  onFile?: (name: string, done: number, of: number) => void
}

/** What is right, changed, missing and extra among some files, and whether the site signed it so. */
export async function checkFiles(everything: FoundFile[], options: Options): Promise<Checked | CheckRefusal> {
  const found = withoutFolderAbove(everything.filter(({ name }) => !isSystemFile(name)))
  const files = new Map(found.map((file) => [file.name, file]))
  const seal = await readSeal(files)
  if (seal === null) return 'no-manifest'
  const { manifest } = seal
  const genuine =
    manifest && (await options.verify(fromBase64(manifest.key.publicKey), seal.signature, seal.bytes))
  const signature = signatureState(seal, genuine)
  const states = sealStates(seal, signature)
  // Who signed says what is right; a manifest that was changed does not, but the sums may still tell.
  const said = saidOf(seal, states[MANIFEST] === 'changed')
  const content: CheckedFile[] = []
  for (const [name, hash] of said) {
    options.onFile?.(name, content.length, said.size)
    content.push({ name, state: await stateOf(files.get(name), hash, manifest) })
  }
  const known = new Set([...said.keys(), MANIFEST, SIGNATURE, SUMS])
  const extra = found
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => ({ name, state: 'extra' as const }))
  const sealed = [MANIFEST, SIGNATURE, SUMS].map((name) => ({ name, state: states[name]! }))
  // No site is asked because of a manifest that nobody signed.
  const asked = genuine === false ? null : manifest
  const keys = asked && (await options.findKeys(asked))
  const key = !keys
    ? 'unknown'
    : keys.some((one) => one.publicKey === asked.key.publicKey)
      ? 'published'
      : 'unpublished'
  return { files: [...content, ...sealed, ...extra], signature, key, manifest }
}

function signatureState({ manifest, signatureHash }: Seal, genuine: boolean | null): SignatureState {
  if (signatureHash === null) return 'missing'
  if (manifest && genuine === null) return 'unknown'
  return genuine ? 'right' : 'wrong'
}

type Seal = {
  bytes: Uint8Array<ArrayBuffer>
  manifest: Manifest | null
  signature: Uint8Array<ArrayBuffer>
  /** What stands in SHA256SUMS. */
  text: string | null
  sums: Map<string, string>
  manifestHash: string
  signatureHash: string | null
}

/** The three files that speak of the others; null without a manifest. */
async function readSeal(files: Map<string, FoundFile>): Promise<Seal | null> {
  if (!files.has(MANIFEST)) return null
  const small = [MANIFEST, SIGNATURE, SUMS].map((name) => files.get(name))
  const [bytes = null, signature = null, sums = null] = await Promise.all(
    small.map((file) => (file && file.size <= MOST_SEAL_BYTES ? read(file) : null)),
  )
  const text = sums && new TextDecoder().decode(sums)
  return {
    bytes: bytes ?? new Uint8Array(),
    manifest: bytes && readManifest(bytes),
    signature: signature ?? new Uint8Array(),
    text,
    sums: readSums(text ?? ''),
    manifestHash: await hashOf(bytes ?? new Uint8Array()),
    signatureHash: signature && (await hashOf(signature)),
  }
}

/** Which of the three is changed. Where the signature is not right, the sums tell which of the two it was. */
function sealStates(seal: Seal, signature: SignatureState): Record<string, FileState> {
  const { manifest, manifestHash, signatureHash, sums, text } = seal
  const unsigned = signature === 'wrong' || signature === 'missing'
  const state = (hash: string | null, name: string): FileState =>
    hash === null ? 'missing' : signature === 'right' || sums.get(name) === hash ? 'right' : 'changed'
  const lines = (manifest?.files ?? []).map(({ name, sha256 }) => [name, sha256])
  const written = [...lines, [MANIFEST, manifestHash], [SIGNATURE, signatureHash]]
    .map(([name, hash]) => `${hash}  ${name}\n`)
    .join('')
  // Without a right signature the sums cannot be compared with what was signed: they are taken at their word.
  const sumsState = text === null ? 'missing' : unsigned || text === written ? 'right' : 'changed'
  return {
    [MANIFEST]: text === null ? 'right' : state(manifestHash, MANIFEST),
    [SIGNATURE]: text === null && signatureHash ? 'right' : state(signatureHash, SIGNATURE),
    [SUMS]: sumsState,
  }
}

/** The hash that each file must have. */
function saidOf({ manifest, sums }: Seal, changed: boolean): Map<string, string> {
  const listed = new Map(manifest?.files.map(({ name, sha256 }) => [name, sha256]))
  if (!changed) return listed
  return new Map([...sums].filter(([name]) => name !== MANIFEST && name !== SIGNATURE))
}

async function stateOf(
  file: FoundFile | undefined,
  hash: string,
  manifest: Manifest | null,
): Promise<FileState> {
  if (!file) return 'missing'
  const listed = manifest?.files.find(({ name, sha256 }) => name === file.name && sha256 === hash)
  // What has another size need not be unpacked.
  if (listed && listed.size !== file.size) return 'changed'
  const bytes = await read(file)
  return bytes && (await hashOf(bytes)) === hash ? 'right' : 'changed'
}

/** Null for a file that is not there, or that cannot be unpacked. */
async function read(file: FoundFile | undefined): Promise<Uint8Array<ArrayBuffer> | null> {
  return file ? file.read().catch(() => null) : null
}
