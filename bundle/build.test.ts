import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { buildBundle } from '@/bundle/build'
import type { Delivered } from '@/bundle/delivered'
import { signerOf } from '@/bundle/signer'
import { buildFiles, makeKey } from '@/testing/bundle'
import { delivered, listOf, rowsOf } from '@/testing/delivered'
import { useFolders } from '@/testing/folders'
import schema from './signatories.schema.json'

const newFolder = useFolders()
const key = makeKey()
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')

const french = { language: 'fr', title: 'Garder le pont ouvert', addressees: 'Au conseil', text: 'Nous.[^1]\n\n[^1]: Note.', hash: 'ab'.repeat(32) } // prettier-ignore
const twoLetters = { letters: [...delivered().letters, french] }
const revised: Partial<Delivered> = {
  ...twoLetters,
  revision: 2,
  revisions: [
    { revision: 1, builtAt: '2026-11-27T12:06:00.000Z', removed: {}, fingerprint: '12'.repeat(32) },
    {
      revision: 2,
      builtAt: '2026-11-29T08:00:00.000Z',
      removed: { withdrawn: 2, hidden: 1 },
      fingerprint: '',
    },
  ],
}

test('two builds of one delivery are the same bytes, in Greenwich and in Tokyo', async () => {
  const before = process.env.TZ
  const build = async (zone: string) => {
    process.env.TZ = zone
    return buildBundle(delivered(twoLetters, 40), rowsOf(40), signerOf(key), newFolder(), () => {})
  }
  const [here, there] = [await build('UTC'), await build('Asia/Tokyo')]
  process.env.TZ = before
  expect(there).toEqual(here)
  expect(here.files.map(({ name }) => name)).toEqual([
    'README.txt',
    'letter.pdf',
    'letter.html',
    'letter.md',
    'letter.fr.md',
    'signatories.csv',
    'signatories.xlsx',
    'signatories.json',
    'signatories.schema.json',
    'public-key.pem',
    'manifest.json',
    'manifest.json.sig',
    'SHA256SUMS',
    'delivery-1.zip',
  ])
})

test('the list for programs is as its schema says, whoever is on it', async () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  formats.default(ajv)
  const isValid = ajv.compile(schema)
  for (const changed of [{}, revised]) {
    for (const names of [0, 1, 40]) {
      const folder = newFolder()
      await buildFiles(delivered(changed), listOf(names, 'Latn'), folder)
      const list = JSON.parse(read(folder, 'signatories.json'))
      expect([isValid(list), isValid.errors]).toEqual([true, null])
      expect(list.signatories).toEqual(listOf(names, 'Latn'))
    }
  }
})

test('a revision says in every text how many names left and why, and nobody’s name', async () => {
  const folder = newFolder()
  const { files } = await buildFiles(delivered(revised), listOf(5, 'Latn'), folder)
  const sentence = /Revision 2, 29 November 2026: 2 signatures were withdrawn and 1 name was hidden\./
  for (const name of ['README.txt', 'letter.html']) expect(read(folder, name)).toMatch(sentence)
  const first = newFolder()
  await buildFiles(delivered(twoLetters), listOf(6, 'Latn'), first)
  // The letter is what it was: nobody who leaves the list changes its text.
  for (const name of ['letter.md', 'letter.fr.md']) expect(read(folder, name)).toBe(read(first, name))
  expect(read(first, 'README.txt')).toMatch(/^letter\.fr\.md +the French translation$/m)
  expect(JSON.parse(read(folder, 'manifest.json')).delivery.revisions).toEqual(revised.revisions)
  expect(files.at(-1)!.name).toBe('delivery-1-revision-2.zip')
})

test('a demonstration says so in every file', async () => {
  const folder = newFolder()
  const { campaign } = delivered()
  await buildFiles(
    delivered({ ...twoLetters, campaign: { ...campaign, demonstration: true } }),
    listOf(5, 'Latn'),
    folder,
  )
  const texts = readdirSync(folder).filter((name) =>
    /\.(txt|csv|html|md)$|^(manifest|signatories)\.json$/.test(name),
  )
  expect(texts.length).toBe(7)
  for (const name of texts)
    expect(read(folder, name), name).toMatch(/"?demonstration"?[: ,.\r]|démonstration/i)
  // In a table each row says it: rows are copied without their file.
  expect(read(folder, 'signatories.csv').split('\r\n').slice(1, -1)).toHaveLength(5)
  expect(read(folder, 'signatories.csv').match(/"demonstration"\r\n/g)).toHaveLength(6)
})

test('a list that has another number of names than was counted becomes no bundle', async () => {
  const short = buildBundle(delivered({}, 20), rowsOf(19), signerOf(key), newFolder(), () => {})
  await expect(short).rejects.toThrow('The list has 19 names, not 20')
})

test('what is built into a folder that has it already is not written over', async () => {
  const folder = newFolder()
  await buildFiles(delivered(), listOf(1, 'Latn'), folder)
  await expect(buildFiles(delivered(), listOf(1, 'Latn'), folder)).rejects.toThrow('EEXIST')
})
