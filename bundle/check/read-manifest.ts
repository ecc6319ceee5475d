import { type Manifest, MANIFEST_FORMAT, MOST_FILES } from './checked'
import { isOdd } from './names'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The shapes of what is read of a manifest: by an example of each value. */
const SHAPE = {
  site: { name: '', url: '' },
  demonstration: false,
  campaign: { title: '', url: '' },
  delivery: { number: 1, revision: 1, record: '' },
  cutoffAt: '',
  counts: { people: 0, organizations: 0, unlisted: 0 },
  key: { id: '', publicKey: '', published: '' },
}

/** More than a title or an address has. */
const MOST_SIGNS = 2000

function fits(value: unknown, shape: unknown): boolean {
  if (typeof shape === 'string') return typeof value === 'string' && value.length <= MOST_SIGNS
  if (typeof shape === 'number') return Number.isSafeInteger(value) && Number(value) >= 0
  if (!isRecord(shape)) return typeof value === typeof shape
  return isRecord(value) && Object.entries(shape).every(([name, inner]) => fits(value[name], inner))
}

/** A manifest of a form that this program knows; null for anything else. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (!isRecord(value) || value.format !== MANIFEST_FORMAT || !fits(value, SHAPE)) return null
    const { files } = value
    if (!Array.isArray(files) || files.length > MOST_FILES) return null
    const listed = files.every((file) => fits(file, { name: '', sha256: '', size: 0 }) && !isOdd(file.name))
    return listed ? (value as Manifest) : null
  } catch {
    return null
  }
}

/** The lines of a SHA256SUMS, by name; lines of another form are left out, and what follows more than a delivery has. */
export function readSums(text: string): Map<string, string> {
  const sums = new Map<string, string>()
  for (const [, hash = '', name = ''] of text.matchAll(/^([0-9a-f]{64}) {2}(.{1,1000})$/gm)) {
    if (sums.size === MOST_FILES) break
    sums.set(name, hash)
  }
  return sums
}
