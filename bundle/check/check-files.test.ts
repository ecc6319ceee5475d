import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildFiles, makeKey } from '@/testing/bundle'
import { delivered, listOf } from '@/testing/delivered'
import { useFolders } from '@/testing/folders'
import { checkFiles } from './check-files'
import { type Checked, type FoundFile, isRight } from './checked'
import { verifyInBrowser } from './verify'

const newFolder = useFolders()
const key = makeKey()
let own: Map<string, Buffer> | undefined
const options = { verify: verifyInBrowser, findKeys: async () => [key] }

/** A delivery's files as they lie in its ZIP. */
async function filesOf(signedBy = key): Promise<Map<string, Buffer>> {
  if (signedBy === key && own) return new Map(own)
  const folder = newFolder()
  const { files } = await buildFiles(delivered(), listOf(20, 'Latn'), folder, signedBy)
  const packed = files.filter(({ name }) => !name.endsWith('.zip'))
  const made = new Map(packed.map(({ name }) => [name, readFileSync(join(folder, name))]))
  if (signedBy === key) own = made
  return new Map(made)
}

const found = (files: Map<string, Buffer>): FoundFile[] =>
  [...files].map(([name, bytes]) => ({ name, size: bytes.length, read: async () => new Uint8Array(bytes) }))

async function check(files: Map<string, Buffer>, given = options) {
  const checked = (await checkFiles(found(files), given)) as Checked
  const wrong = checked.files
    .filter(({ state }) => state !== 'right')
    .map(({ name, state }) => `${name} ${state}`)
  return { ...checked, wrong }
}

test('a delivery as it was made is right, signed by a key that the site publishes', async () => {
  const checked = await check(await filesOf())
  expect([checked.wrong, checked.signature, checked.key, isRight(checked)]).toEqual([
    [],
    'right',
    'published',
    true,
  ])
  expect(checked.manifest!.delivery.number).toBe(1)
})

test('one flipped bit is found in any file, at its beginning, in its middle and at its end, and that file alone is named', async () => {
  const files = await filesOf()
  expect(files.size).toBe(12)
  for (const [name, bytes] of files) {
    for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const flipped = Buffer.from(bytes)
      flipped[at]! ^= 1
      const checked = await check(new Map([...files, [name, flipped]]))
      expect([checked.wrong, isRight(checked)], `${name} at ${at}`).toEqual([[`${name} changed`], false])
    }
  }
})

test('a missing file and one that is not the delivery’s are named', async () => {
  for (const name of ['letter.md', 'manifest.json.sig', 'SHA256SUMS']) {
    const files = await filesOf()
    files.delete(name)
    files.set('more/names.csv', Buffer.from('x'))
    const checked = await check(files)
    expect([checked.wrong, isRight(checked)]).toEqual([[`${name} missing`, 'more/names.csv extra'], false])
  }
  const nothing = new Map([['letter.md', Buffer.from('x')]])
  expect(await checkFiles(found(nothing), options)).toBe('no-manifest')
})

test('who makes the whole delivery anew with a key of their own is found out by the site’s keys', async () => {
  const checked = await check(await filesOf(makeKey()))
  expect([checked.wrong, checked.signature, checked.key, isRight(checked)]).toEqual([
    [],
    'right',
    'unpublished',
    false,
  ])
})

test('who changes a name and every hash after it has no signature', async () => {
  const [honest, other] = [await filesOf(), await filesOf(makeKey())]
  const forged = new Map([...other, ['manifest.json.sig', honest.get('manifest.json.sig')!]])
  const checked = await check(forged)
  expect([checked.signature, isRight(checked)]).toEqual(['wrong', false])
})

test('where signatures or the site’s keys can’t be looked at, it is said, and nothing is called right', async () => {
  const blind = await check(await filesOf(), { ...options, verify: async () => null as unknown as boolean })
  expect([blind.wrong, blind.signature, isRight(blind)]).toEqual([[], 'unknown', false])
  const alone = await check(await filesOf(), { ...options, findKeys: async () => null as never })
  expect([alone.wrong, alone.key, isRight(alone)]).toEqual([[], 'unknown', false])
})

test('a signature that is missing is called so, and no site is asked', async () => {
  const files = await filesOf()
  files.delete('manifest.json.sig')
  const findKeys = async () => Promise.reject(new Error('asked'))
  const checked = await check(files, { ...options, findKeys })
  expect([checked.wrong, checked.signature, isRight(checked)]).toEqual([
    ['manifest.json.sig missing'],
    'missing',
    false,
  ])
})

test('a manifest with a name of two million signs, a path elsewhere or 30,000 files is not read', async () => {
  const files = await filesOf()
  const manifest = JSON.parse(String(files.get('manifest.json'))) as { files: object[]; campaign: object }
  const file = manifest.files[0]!
  const odd = [
    { ...manifest, campaign: { ...manifest.campaign, title: 'x'.repeat(2_000_000) } },
    { ...manifest, campaign: { ...manifest.campaign, title: 'x'.repeat(3000) } },
    { ...manifest, files: [{ ...file, name: 'x'.repeat(2000) }] },
    { ...manifest, files: [{ ...file, name: '../letter.md' }] },
    { ...manifest, files: [{ ...file, size: -1 }] },
    { ...manifest, files: Array.from({ length: 3000 }, (_, index) => ({ ...file, name: `${index}` })) },
  ]
  for (const [index, one] of odd.entries()) {
    const checked = await check(new Map([...files, ['manifest.json', Buffer.from(JSON.stringify(one))]]))
    expect([checked.manifest, isRight(checked)], `${index}`).toEqual([null, false])
  }
  const sums = Buffer.from(
    Array.from({ length: 9000 }, (_, index) => `${'a'.repeat(64)}  ${index}\n`).join(''),
  )
  const changed = new Map([
    ...files,
    ['manifest.json', Buffer.from('{}')] as const,
    ['SHA256SUMS', sums] as const,
  ])
  expect((await check(changed)).files.length).toBeLessThan(220)
})

test('a manifest of another kind, or one that would fill the memory, is not believed', async () => {
  const files = await filesOf()
  for (const text of ['{}', '[]', 'null', '{"format":"undersigned-delivery-1"}', ' '.repeat(5 * 1024 ** 2)]) {
    const checked = await check(new Map([...files, ['manifest.json', Buffer.from(text)]]))
    expect([checked.wrong, checked.manifest, isRight(checked)]).toEqual([
      ['manifest.json changed'],
      null,
      false,
    ])
  }
})
