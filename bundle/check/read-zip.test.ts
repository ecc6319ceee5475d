import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { buildFiles, makeKey } from '@/testing/bundle'
import { delivered, listOf } from '@/testing/delivered'
import { useFolders } from '@/testing/folders'
import { inLong } from '@/testing/long'
import { checkFiles } from './check-files'
import { type Checked, isRight, MOST_BYTES } from './checked'
import { readZip } from './read-zip'
import { verifyInBrowser } from './verify'

const newFolder = useFolders()
const key = makeKey()
const options = { verify: verifyInBrowser, findKeys: async () => [key] }

async function zipOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream as Readable)
}

const read = (bytes: Buffer) => readZip(new Blob([new Uint8Array(bytes)]))
const renamed = (zip: Buffer, from: string, to: string) =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1')

test('a delivery’s own ZIP is right, also when its files were packed again in a folder', async () => {
  const folder = newFolder()
  const { files } = await buildFiles(delivered(), listOf(10, 'Latn'), folder, key)
  const own = readFileSync(join(folder, 'delivery-1.zip'))
  const packed = files.filter(({ name }) => !name.endsWith('.zip'))
  const again = await zipOf(
    Object.fromEntries(packed.map(({ name }) => [`my delivery/${name}`, readFileSync(join(folder, name))])),
  )
  for (const zip of [own, again]) {
    const found = await read(zip)
    if (typeof found === 'string') throw new Error(found)
    expect(isRight((await checkFiles(found, options)) as Checked)).toBe(true)
  }
})

test('no flipped bit of the ZIP itself leaves it right', async () => {
  const folder = newFolder()
  await buildFiles(delivered(), listOf(3, 'Latn'), folder, key)
  const zip = readFileSync(join(folder, 'delivery-1.zip'))
  const before = JSON.stringify(await outcome(zip))
  const stride = inLong(31, 997)
  let unseen = 0
  for (let at = 0; at < zip.length; at += stride) {
    const flipped = Buffer.from(zip)
    flipped[at]! ^= 4
    if (JSON.stringify(await outcome(flipped)) === before) unseen += 1
  }
  // What is neither file nor name, such as a date, may differ: the files are still right.
  expect(unseen).toBeLessThan(zip.length / stride / 10)
}, 300_000)

async function outcome(zip: Buffer) {
  const found = await read(zip)
  return typeof found === 'string' ? found : checkFiles(found, options)
}

test('what is no ZIP, or one cut off, is not looked into', async () => {
  const zip = await zipOf({ 'manifest.json': '{}' })
  for (const bytes of [Buffer.alloc(0), Buffer.from('%PDF-1.7'), Buffer.alloc(70_000), zip.subarray(0, 60)])
    expect(await read(bytes)).toBe('no-zip')
  expect(await outcome(await zipOf({ 'letter.md': 'x' }))).toBe('no-manifest')
  expect(await outcome(await zipOf({}))).toBe('no-manifest')
})

test('paths that lead elsewhere, and two files of one name, are not looked into', async () => {
  const zip = await zipOf({ 'aa/bb/c.txt': 'x', 'manifest.json': '{}' })
  const odd = [
    '../bb/c.txt',
    '/a/bb/c.txt',
    'aa\\bb\\c.txt',
    'c:/bb/c.txt',
    'aa/../c.txt',
    'aa//b/c.txt',
    'a\0/bb/c.txt',
  ]
  for (const name of odd) {
    expect(name).toHaveLength('aa/bb/c.txt'.length)
    expect(await read(renamed(zip, 'aa/bb/c.txt', name)), name).toMatch(/ambiguous|no-zip/)
  }
  const twice = await zipOf({ 'letter1.md': 'x', 'letter2.md': 'y' })
  expect(await read(renamed(twice, 'letter2.md', 'letter1.md'))).toMatch(/ambiguous|no-zip/)
})

test('a ZIP that unpacks to more than a delivery ever has is not unpacked', async () => {
  const many = await zipOf(Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}`, ''])))
  expect(await read(many)).toBe('too-large')
  // Refused by what its end says, without reading the list that it speaks of.
  const endless = await zipOf({ 'letter.md': '' })
  endless.writeUInt16LE(60_000, endless.length - 12)
  expect(await read(endless)).toBe('too-large')
  const bomb = await zipOf({ 'manifest.json': '{}', 'letter.md': Buffer.alloc(20_000_000) })
  const size = Buffer.alloc(4)
  size.writeUInt32LE(20_000_000)
  const said = Buffer.alloc(4)
  said.writeUInt32LE(MOST_BYTES)
  // It may say the truth, and is refused; or a lie, and is found out.
  expect(await read(renamed(bomb, size.toString('latin1'), said.toString('latin1')))).toBe('too-large')
  said.writeUInt32LE(10)
  const found = await read(renamed(bomb, size.toString('latin1'), said.toString('latin1')))
  if (typeof found === 'string') throw new Error(found)
  await expect(found.find(({ name }) => name === 'letter.md')!.read()).rejects.toThrow()
  expect(await readZip({ size: 2 * 1024 ** 3 } as Blob)).toBe('too-large')
})
