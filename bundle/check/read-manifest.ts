import { type Manifest, MANIFEST_FORMAT } from './checked'

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

function fits(value: unknown, shape: unknown): boolean {
  if (!isRecord(shape)) return typeof value === typeof shape
  return isRecord(value) && Object.entries(shape).every(([name, inner]) => fits(value[name], inner))
}

/** A manifest of a form that this program knows; null for anything else. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (!isRecord(value) || value.format !== MANIFEST_FORMAT || !fits(value, SHAPE)) return null
    const { files } = value
    const listed =
      Array.isArray(files) && files.every((file) => fits(file, { name: '', sha256: '', size: 0 }))
    return listed ? (value as Manifest) : null
  } catch {
    return null
  }
}

/** The lines of a SHA256SUMS, by name; lines of another form are left out. */
export function readSums(text: string): Map<string, string> {
  const lines = [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)]
  return new Map(lines.map(([, hash, name]) => [name!, hash!]))
}
