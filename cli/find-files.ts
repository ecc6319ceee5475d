import { openAsBlob } from 'node:fs'
import { lstat, opendir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type CheckRefusal, type FoundFile, MOST_BYTES, MOST_FILES } from '@/bundle/check/checked'
import { isSystemFile } from '@/bundle/check/names'
import { readZip } from '@/bundle/check/read-zip'

export type Found = {
  files: FoundFile[]
  /** Paths of what lies there and is not looked into: links, devices, and other deliveries' ZIP files. */
  unseen: string[]
}

/** The files of a delivery's ZIP, or of the folder where it was unpacked. */
export async function findFiles(path: string): Promise<Found | CheckRefusal | 'not-there'> {
  const found = await stat(path).catch(() => null)
  if (!found) return 'not-there'
  if (found.isDirectory()) return inFolder(path)
  // A device may never end.
  if (!found.isFile()) return 'not-there'
  const files = found.size > MOST_BYTES ? 'too-large' : await readZip(await openAsBlob(path))
  return typeof files === 'string' ? files : { files, unseen: [] }
}

/** With its ZIP beside it, a few folders and what systems add. */
const MOST_ENTRIES = 3 * MOST_FILES

const isDeliveryZip = (name: string) => /^delivery-\d/.test(name) && name.endsWith('.zip')

async function inFolder(folder: string): Promise<Found | CheckRefusal> {
  const names: string[] = []
  const unseen: string[] = []
  let entries = 0
  for await (const entry of await opendir(folder, { recursive: true })) {
    if ((entries += 1) > MOST_ENTRIES) return 'too-large'
    if (entry.isDirectory()) continue
    const name = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
    // The ZIP that the folder was unpacked from may lie beside its files; another may pass for it.
    const isSeen = entry.isFile() && !isDeliveryZip(entry.name)
    ;(isSeen ? names : unseen).push(name)
  }
  const sizes = await Promise.all(names.map(async (name) => (await lstat(join(folder, name))).size))
  const seen = names.filter((name) => !isSystemFile(name)).length
  if (seen > MOST_FILES || sizes.reduce((sum, size) => sum + size, 0) > MOST_BYTES) return 'too-large'
  const files = names.map((name, index) => ({
    name,
    size: sizes[index] ?? 0,
    read: async () => new Uint8Array(await readFile(join(folder, name))),
  }))
  return { files, unseen }
}
