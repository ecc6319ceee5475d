// @ts-check
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

// The serif of the pages, in files that hold the letters most pages need and nothing else: a reader waits for them. next.config.js has
// them made before it builds, so this is JavaScript as Node reads it.

const ROOT = join(import.meta.dirname, '..')
const WEIGHTS = [400, 600]

/** What browsers use unasked between letters without marks. Figures are all as wide as each other, and small capitals are not used. */
const FEATURES = ['kern', 'liga', 'clig', 'calt', 'locl']
/** Tables about hinting, which these files have none of, and about other weights. */
const UNUSED = ['STAT', 'BASE', 'gasp', 'prep']

/**
 * Where the file of a weight is: app/fonts.css and its preload name it, so its name does not change with its bytes.
 * @param {number} weight
 */
export const webSerif = (weight) => join(ROOT, `node_modules/.cache/undersigned/serif-${weight}.woff2`)

/** @param {number} weight */
const sourceOf = (weight) =>
  join(ROOT, `node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff2`)

/** Makes the files unless they are there, made of the same. */
export async function makeWebSerif() {
  const letters = readLettersWanted()
  for (const weight of WEIGHTS) await make(readFileSync(sourceOf(weight)), letters, webSerif(weight))
}

/** The letters of the range under which the style sheet asks for the files. */
export function readLettersWanted() {
  const faces = readFileSync(join(ROOT, 'app/fonts.css'), 'utf8').split('@font-face')
  const face = faces.find((one) => one.includes(`serif-${WEIGHTS[0]}.woff2`)) ?? ''
  const ranges = face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)
  return [...ranges].map(([, from = '', to = from]) => spread(parseInt(from, 16), parseInt(to, 16))).join('')
}

/**
 * @param {number} from
 * @param {number} to
 */
const spread = (from, to) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at))

/**
 * @param {Buffer} source
 * @param {string} letters
 * @param {string} file
 */
async function make(source, letters, file) {
  const recipe = createHash('sha256')
    .update(source)
    .update(readFileSync(import.meta.filename))
    .update(letters)
  const made = recipe.digest('hex')
  if (existsSync(file) && existsSync(`${file}.made`) && readFileSync(`${file}.made`, 'utf8') === made) return
  const { default: subsetFont } = await import('subset-font')
  const options = { keepFeatures: FEATURES, dropTables: UNUSED, noHinting: true }
  keep(file, await subsetFont(source, letters, { ...options, targetFormat: 'woff2' }))
  keep(`${file}.made`, made)
}

/**
 * By renaming: several processes of a build read the settings at once, and none may find half a font.
 * @param {string} file
 * @param {string | Buffer} content
 */
function keep(file, content) {
  mkdirSync(dirname(file), { recursive: true })
  const partial = `${file}.${randomUUID()}`
  writeFileSync(partial, content)
  renameSync(partial, file)
}
