import { mkdirSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { filesOf, inFolder, type Part } from './family'

// Static TrueType made of a part, for what cannot take WOFF2 or a weight axis: a PDF. Made once for each version of the
// packages, and kept where there is room.

/** A part in one weight. Fonts with two weights have the nearest. Always the same bytes for the same packages. */
export async function staticFont(part: Part, weight: 400 | 600): Promise<Buffer> {
  const source = sourceOf(part, weight)
  const name = `${basename(source, '.woff2')}-${weight}.ttf`
  const folder = cacheFolder()
  const file = folder && join(folder, `${versionOf(source)} ${name}`)
  return (file && readKept(file)) || keep(file, await make(source, typeof part.files === 'string', weight))
}

function sourceOf(part: Part, weight: number): string {
  if (typeof part.files === 'string') return part.files
  return part.files[weight] ?? filesOf(part).at(weight === 400 ? 0 : -1)!
}

async function make(source: string, variable: boolean, weight: number): Promise<Buffer> {
  const { default: subsetFont } = await import('subset-font')
  const axis = variable ? { variationAxes: { wght: weight } } : {}
  return subsetFont(readFileSync(inFolder(source)), undefined, {
    keepAllGlyphs: true,
    noHinting: true,
    targetFormat: 'sfnt',
    ...axis,
  })
}

const versions = new Map<string, string>()

/** Of the font's package and of the program that changes it. */
function versionOf(source: string): string {
  const folder = source.split('/').slice(0, 3).join('/')
  return [folder, 'node_modules/subset-font'].map(installed).join(' ')
}

function installed(folder: string): string {
  const known = versions.get(folder)
  if (known) return known
  const { version } = JSON.parse(readFileSync(inFolder(`${folder}/package.json`), 'utf8')) as {
    version: string
  }
  versions.set(folder, version)
  return version
}

let found: string | null | undefined

/** Where fonts are kept: with the other data, else in the machine's temporary folder, else nowhere. */
function cacheFolder(): string | null {
  const own = join(tmpdir(), `undersigned-fonts-${process.getuid?.() ?? 0}`)
  return (found ??= [inFolder('.data/fonts'), own].find(isOurs) ?? null)
}

/** True for a folder that we could make, or made before: another user's would hold another user's fonts. */
function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { uid } = lstatSync(folder)
    if (uid !== (process.getuid?.() ?? uid) || !lstatSync(folder).isDirectory()) return false
    const probe = join(folder, randomUUID())
    writeFileSync(probe, '')
    rmSync(probe)
    return true
  } catch {
    return false
  }
}

function readKept(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

/** By renaming, so that no one reads half a font; another process may have made the same one meanwhile. */
function keep(file: string | null, font: Buffer): Buffer {
  if (!file) return font
  const partial = `${file}.${randomUUID()}`
  try {
    writeFileSync(partial, font)
    renameSync(partial, file)
  } catch {
    rmSync(partial, { force: true })
  }
  return font
}
