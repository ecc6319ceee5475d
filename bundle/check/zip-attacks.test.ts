import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildFiles, makeKey } from '@/testing/bundle'
import { delivered, listOf } from '@/testing/delivered'
import { useFolders } from '@/testing/folders'
import { inLong } from '@/testing/long'
import { hasPrograms, run } from '@/testing/program'
import { extraField, FILE, FOLDER, type RawEntry, rawZip } from '@/testing/raw-zip'
import { checkFiles } from './check-files'
import { type Checked, isRight } from './checked'
import { readZip } from './read-zip'
import { verifyInBrowser } from './verify'

// An honest delivery, packed by someone who wants another list to come out of it.

const newFolder = useFolders()
const key = makeKey()
const options = { verify: verifyInBrowser, findKeys: async () => [key] }
let honest: RawEntry[] = []

beforeAll(async () => {
  const folder = newFolder()
  const { files } = await buildFiles(delivered(), listOf(3, 'Latn'), folder, key)
  honest = files
    .filter(({ name }) => !name.endsWith('.zip'))
    .map(({ name }) => ({ name, content: readFileSync(join(folder, name)) }))
})

const outcome = async (zip: Buffer) => {
  const found = await readZip(new Blob([new Uint8Array(zip)]))
  return typeof found === 'string' ? found : ((await checkFiles(found, options)) as Checked)
}
const verdict = async (zip: Buffer) => {
  const found = await outcome(zip)
  return typeof found === 'string' ? found : isRight(found)
}

const FORGED = 'forged list'
const within = (above: string) => honest.map((entry) => ({ ...entry, name: `${above}${String(entry.name)}` }))
const DOS_FOLDER = { madeBy: 0x0014, attributes: 0x10 }
const list = (more: Partial<RawEntry> = {}) => ({ name: 'signatories.csv', content: FORGED, ...more })
const unicodeName = extraField(0x7075, Buffer.concat([Buffer.alloc(5, 1), Buffer.from('signatories.csv')]))

/** Python looks for these where our list ends, whatever the end itself says. */
const locator = Buffer.concat([Buffer.from('504b0607', 'hex'), Buffer.alloc(16)])

const attacks = (): Record<string, RawEntry[]> => ({
  'backslash and DOS folder': [...honest, list({ name: '.\\signatories.csv', ...DOS_FOLDER })],
  'DOS folder': [...honest, list({ name: 'signatories-corrected.csv', ...DOS_FOLDER })],
  'DOS folder by a Unix program': [...honest, list({ name: 'more.csv', attributes: FILE + 0x10 })],
  'Unix folder': [...honest, list({ name: 'signatories-corrected.csv', attributes: 0o040644 * 0x10000 })],
  'folder in capitals': [...honest, list({ name: 'SIGNATORIES.CSV', ...DOS_FOLDER })],
  'the same name as a folder': [...honest, list(DOS_FOLDER)],
  'a folder that holds something': [...honest, list({ name: 'more/', attributes: FOLDER })],
  twice: [...honest, list()],
  'twice, with other capitals': [...honest, list({ name: 'Signatories.csv' })],
  'with another accent': [...honest, list({ name: 'e\u0301' }), list({ name: '\u00e9' })],
  'a system file in capitals twice': [...honest, { name: '.DS_Store' }, { name: '.ds_store' }],
  'a link': [...honest, { name: '.DS_Store', content: '/etc', attributes: 0o120777 * 0x10000 }],
  'a device': [...honest, { name: '.DS_Store', attributes: 0o020644 * 0x10000 }],
  above: [...honest, { name: '../.DS_Store', content: FORGED }],
  absolute: [...honest, { name: '/tmp/.DS_Store', content: FORGED }],
  'above by __MACOSX': [...honest, { name: '__MACOSX/../._signatories.csv', content: FORGED }],
  'a file that is a folder': [...honest, { name: 'signatories.csv/.DS_Store' }],
  'a stream of another file': [...honest, { name: 'signatories.csv:/.DS_Store', content: FORGED }],
  'another name in Unicode': [...honest, { name: '.DS_Store', content: FORGED, extra: unicodeName }],
  'another name in Unicode, in its own record': [
    ...honest,
    { name: '.DS_Store', content: FORGED, local: { extra: unicodeName } },
  ],
  'another name in its own record': [
    ...honest,
    { name: '.DS_Store', content: FORGED, local: { name: 'signatories.csv' } },
  ],
  'another size in its own record': [...honest, { name: '.DS_Store', content: FORGED, local: { size: 1 } }],
  'what is on no list': [...honest, { name: '.DS_Store', before: rawZip([list()]).subarray(0, 56) }],
  'a bell in a name': [...honest, { name: Buffer.from('signatories.csv\x07/.DS_Store') }],
  'a comment of an entry': [...honest, { name: '.DS_Store', comment: Buffer.from('x') }],
  'a program of 1990': [...honest, { name: '.DS_Store', madeBy: 0x0414 }],
  'a locator in a comment': [...honest, { name: '.DS_Store', comment: locator }],
  'a locator in a field': [...honest, { name: '.DS_Store', extra: extraField(0x5455, locator) }],
})

const PROGRAMS = {
  unzip: (file: string, into: string) => ['-qq', '-o', file, '-d', into],
  python3: (file: string, into: string) => [
    '-c',
    'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])',
    file,
    into,
  ],
}
type Program = keyof typeof PROGRAMS

/** What a program writes of a ZIP, without the folders above it and what the systems add; sorted. */
async function written(program: Program, zip: Buffer): Promise<string[]> {
  const folder = newFolder()
  const [file, into] = [join(folder, 'it.zip'), join(folder, 'into')]
  mkdirSync(into)
  writeFileSync(file, zip)
  await run(program, PROGRAMS[program](file, into))
  const files = readdirSync(into, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: relative(into, join(entry.parentPath, entry.name)), entry }))
    .filter(({ path }) => !/^__MACOSX|(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path))
  return files
    .map(
      ({ path, entry }) =>
        `${path.replace(/^(delivery-1\/)*/, '')} ${hashed(readFileSync(join(entry.parentPath, entry.name)))}`,
    )
    .toSorted()
}

const hashed = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

test('a ZIP out of which another list could come is never called right', async () => {
  for (const [name, entries] of Object.entries(attacks()))
    expect(await verdict(rawZip(entries)), name).toMatch(/ambiguous|no-zip/)
  expect(await verdict(rawZip(honest, { comment: 'x' }))).toBe('no-zip')
  expect(await verdict(rawZip(honest, { tail: locator }))).toBe('no-zip')
  expect(await verdict(Buffer.concat([rawZip(honest), rawZip([list()])]))).toMatch(/ambiguous|no-zip/)
  const lying = rawZip([...honest, list({ name: 'more.csv' })])
  expect(await verdict(lying)).toBe(false)
})

const packedBy = (): Record<string, RawEntry[]> => ({
  'as it was delivered': honest,
  Finder: [
    { name: 'delivery-1/', attributes: FOLDER },
    ...within('delivery-1/'),
    { name: 'delivery-1/.DS_Store', content: 'Bud1' },
    { name: '__MACOSX/delivery-1/._letter.pdf', content: 'x', extra: extraField(0x5855, Buffer.alloc(8)) },
  ],
  Explorer: [
    ...within('delivery-1/delivery-1/').map((entry) => ({ ...entry, madeBy: 20, attributes: 0x20 })),
    { name: 'delivery-1/Thumbs.db', content: 'x', madeBy: 20, attributes: 0x26 },
    { name: 'delivery-1/delivery-1/desktop.ini', content: 'x', madeBy: 20, attributes: 0x26 },
  ],
  stored: honest.map((entry) => ({ ...entry, method: 0 })),
})

test('a delivery that was packed again by a computer’s own program is right', async () => {
  for (const [name, entries] of Object.entries(packedBy()))
    expect(await verdict(rawZip(entries)), name).toBe(true)
})

/** The ZIP with each byte of its last entry's two records changed, but for the content. */
function* changedRecords(): Generator<Buffer> {
  const zip = rawZip([...honest, { name: '.DS_Store', content: 'Bud1' }])
  const [own, listed] = [zip.lastIndexOf('PK\x03\x04', 'latin1'), zip.lastIndexOf('PK\x01\x02', 'latin1')]
  const places = [...Array(39).keys()].map((at) => own + at)
  places.push(...[...Array(zip.length - listed).keys()].map((at) => listed + at))
  for (const at of places) {
    for (const change of inLong([1, 2, 4, 8, 16, 32, 64, 128, 255], [0x10])) {
      const changed = Buffer.from(zip)
      changed[at]! ^= change
      yield changed
    }
  }
}

test('what programs write of any ZIP that is called right is what was checked', async (context) => {
  const there = await Promise.all([run('unzip', ['-v']), hasPrograms('python3')]).catch(() => [false])
  if (there.includes(false)) return context.skip()
  const zips = [...Object.values(attacks()), ...Object.values(packedBy())].map((entries) => rawZip(entries))
  const checked = honest.map(({ name, content }) => `${String(name)} ${hashed(content as Buffer)}`).toSorted()
  let right = 0
  for (const zip of [...zips, ...changedRecords()]) {
    if ((await verdict(zip)) !== true) continue
    right += 1
    for (const program of ['unzip', 'python3'] as const) expect(await written(program, zip)).toEqual(checked)
  }
  expect(right).toBeGreaterThan(4)
}, 300_000)
