import { createPublicKey, verify as verifyBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { checkFiles } from '@/bundle/check/check-files'
import {
  type Checked,
  type CheckRefusal,
  type FoundFile,
  isRight,
  type Manifest,
  MOST_BYTES,
  type PublishedKey,
} from '@/bundle/check/checked'
import { readZip } from '@/bundle/check/read-zip'
import type { Verify } from '@/bundle/check/verify'
import { pemOf } from '@/bundle/manifest'

// `check FILE`: a delivery's ZIP, or the folder where it was unpacked. Needs no database and no environment.

const REFUSALS: Record<CheckRefusal | 'not-there', string> = {
  'not-there': 'There’s no such file or folder.',
  'no-zip': 'This is no ZIP file, or it’s damaged so that it can’t be read.',
  'too-large': 'This is larger than any delivery: more than 1 GB, or more than 200 files.',
  ambiguous:
    'This isn’t looked into: programs may unpack different files from it, or files outside its folder. Don’t unpack it.',
  'no-manifest': 'This is no delivery: there’s no manifest.json in it.',
}

/** All is right · something is wrong, or can't be looked into · all is right as far as it goes, but the site didn't say its keys. */
export type ExitCode = 0 | 1 | 2

/** What was found, in words. */
export async function checkFile(path: string): Promise<{ said: string; code: ExitCode }> {
  const files = await findFiles(path)
  if (typeof files === 'string') return { said: `${path}: ${REFUSALS[files]}`, code: 1 }
  const checked = await checkFiles(files, { verify, findKeys })
  if (typeof checked === 'string') return { said: `${path}: ${REFUSALS[checked]}`, code: 1 }
  const unasked = isRight({ ...checked, key: 'published' }) && checked.key === 'unknown'
  return { said: describe(checked), code: isRight(checked) ? 0 : unasked ? 2 : 1 }
}

async function findFiles(path: string): Promise<FoundFile[] | CheckRefusal | 'not-there'> {
  const found = await stat(path).catch(() => null)
  if (!found) return 'not-there'
  if (!found.isDirectory()) return found.size > MOST_BYTES ? 'too-large' : readZip(await openAsBlob(path))
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(path, '/').length))
    // The ZIP that the folder was unpacked from may lie beside its files.
    .filter((name) => !/^delivery-\d+(-revision-\d+)?\.zip$/.test(name))
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(path, name))).size))
  if (names.length > 10_000 || sizes.some((size) => size > MOST_BYTES)) return 'too-large'
  return names.map((name, index) => ({
    name,
    size: sizes[index]!,
    read: async () => new Uint8Array(await readFile(join(path, name))),
  }))
}

// Node's own: its Web Crypto says on every use that Ed25519 there is an experiment.
const verify: Verify = async (publicKey, signature, bytes) => {
  if (publicKey.length !== 32) return false
  const pem = pemOf(Buffer.from(publicKey).toString('base64'))
  return verifyBytes(null, bytes, createPublicKey(pem), signature)
}

const PATIENCE = 10_000 // milliseconds

/** The keys that the delivery's site publishes, as it says where; only on the site itself. */
async function findKeys({ key, site }: Manifest): Promise<PublishedKey[] | null> {
  if (!URL.canParse(key.published) || !URL.canParse(site.url)) return null
  if (new URL(key.published).origin !== new URL(site.url).origin) return []
  try {
    const answer = await fetch(key.published, { signal: AbortSignal.timeout(PATIENCE) })
    const { keys } = (await answer.json()) as { keys?: PublishedKey[] }
    return answer.ok && Array.isArray(keys) ? keys : null
  } catch {
    return null
  }
}

const STATES = {
  right: 'unchanged',
  changed: 'CHANGED',
  missing: 'MISSING',
  extra: 'EXTRA: not part of the delivery',
}

function describe(checked: Checked): string {
  const { files, manifest } = checked
  const width = Math.max(...files.map(({ name }) => name.length)) + 2
  const lines = files.map(({ name, state }) => `${printable(name).padEnd(width)}${STATES[state]}`)
  return [...(manifest ? aboutManifest(manifest) : []), '', ...lines, '', ...verdict(checked)].join('\n')
}

/** A name of a file that others made may hold what a terminal would obey. */
const printable = (text: string) => text.replace(/\p{C}/gu, '\uFFFD')

function aboutManifest({ campaign, delivery, cutoffAt, counts, demonstration, site }: Manifest): string[] {
  const { number, revision, record } = delivery
  return [
    `Delivery ${number}, revision ${revision}: “${campaign.title}”, from ${site.name}, ${site.url}`,
    ...(demonstration ? ['A DEMONSTRATION: every name in it is made up.'] : []),
    `At ${cutoffAt}: ${counts.organizations} organizations, ${counts.people} people, ${counts.unlisted} more without a name.`,
    `Its public record says whether there is a newer revision: ${record}`,
  ].map(printable)
}

function verdict({ files, signature, key, manifest }: Checked): string[] {
  const wrong = files.filter(({ state }) => state !== 'right').length
  const from = manifest ? printable(manifest.key.published) : 'its site'
  const id = manifest ? printable(manifest.key.id) : ''
  const keys = {
    published: `The key ${id} is one that the site publishes: ${from}`,
    unpublished: `The key ${id} is NOT one that the site publishes: ${from}`,
    unknown: `Whether the key ${id} is the site’s own couldn’t be found out: ${from} doesn’t answer. Compare it there yourself.`,
  }
  return [
    wrong === 0
      ? 'Every file is as the manifest says.'
      : `Files that aren’t as they were delivered: ${wrong}.`,
    signature === 'right'
      ? 'The signature of the manifest is valid.'
      : 'The signature of the manifest is NOT valid.',
    ...(signature === 'right' ? [keys[key]] : []),
  ]
}
