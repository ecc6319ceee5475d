import { createHash } from 'node:crypto'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHECK_COMMANDS } from '@/bundle/check/commands'
import { buildFiles, makeKey } from '@/testing/bundle'
import { delivered, listOf } from '@/testing/delivered'
import { useFolders } from '@/testing/folders'
import { checkFile } from './check-file'

const newFolder = useFolders()
const key = makeKey()
// The delivery's site: it publishes its keys, or has gone.
const KEYS = '/.well-known/undersigned-keys.json'
type Answer = { body: string; status?: number; headers?: Record<string, string> }
const JSON_TYPE = { 'content-type': 'application/json' }
const listing = (...keys: object[]): Answer => ({ body: JSON.stringify({ keys }), headers: JSON_TYPE })
let answers: Record<string, Answer> = {}
const site = createServer(({ url = '' }, response) => {
  const { status = 200, headers = {}, body } = answers[url] ?? { status: 404, body: '' }
  response.writeHead(status, headers).end(body)
})
let url = ''
let folder = ''
let zip = ''
let files: string[] = []

beforeAll(async () => {
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening))
  url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  folder = newFolder()
  const at = { host: { ...delivered().host, url }, keysUrl: `${url}/receipts/1.json` }
  const built = await buildFiles(delivered(at), listOf(30, 'Latn'), folder, key)
  files = built.files.map(({ name }) => name).filter((name) => !name.endsWith('.zip'))
  zip = join(newFolder(), 'delivery-1.zip')
  renameSync(join(folder, 'delivery-1.zip'), zip)
  answers = { [KEYS]: listing(key) }
})
afterAll(() => void site.close())

/** The folder with one bit of one file flipped. */
function withFlipped(name: string): string {
  const copy = newFolder()
  cpSync(folder, copy, { recursive: true })
  const bytes = readFileSync(join(copy, name))
  bytes[Math.floor(bytes.length / 2)]! ^= 1
  writeFileSync(join(copy, name), bytes)
  return copy
}

function printed(command: string, where: string) {
  const { status, stdout, stderr, error } = spawnSync(command, { cwd: where, shell: true, encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}${error ?? ''}` }
}

test('sha256sum and openssl 3 are on this computer: without them the printed commands are not tested', () => {
  expect(execFileSync('sha256sum', ['--version'], { encoding: 'utf8' })).toMatch(/sha256sum/)
  expect(execFileSync('openssl', ['version'], { encoding: 'utf8' })).toMatch(/^OpenSSL [3-9]/)
})

test('the two printed commands say that all is well, and README.txt prints them', () => {
  const readme = readFileSync(join(folder, 'README.txt'), 'utf8')
  for (const command of CHECK_COMMANDS) expect(readme).toContain(`    ${command}\n`)
  const [sums, signature] = CHECK_COMMANDS.map((command) => printed(command, folder))
  expect(sums!.status).toBe(0)
  expect(sums!.said.match(/: OK$/gm)).toHaveLength(files.length - 1)
  expect(signature).toEqual({ status: 0, said: 'Signature Verified Successfully\n' })
})

test('a flipped bit in any file is named by sha256sum and by the command line', async () => {
  for (const name of files) {
    const copy = withFlipped(name)
    const { status, said } = printed(CHECK_COMMANDS[0], copy)
    expect(status, name).not.toBe(0)
    // Its own lines are what it goes by: a changed one names the file that it is about.
    if (name !== 'SHA256SUMS') expect(said).toMatch(new RegExp(`^${name}: FAILED`, 'm'))
    const checked = await checkFile(copy)
    expect(checked.code).toBe(1)
    expect(checked.said).toMatch(new RegExp(`^${name} +CHANGED$`, 'm'))
    expect(checked.said.match(/CHANGED|MISSING|EXTRA/g)).toHaveLength(1)
  }
})

test('a changed manifest fails the second command too', () => {
  for (const name of ['manifest.json', 'manifest.json.sig', 'public-key.pem'])
    expect(printed(CHECK_COMMANDS[1], withFlipped(name)).status, name).not.toBe(0)
})

test('the command line says what it looked at, of a ZIP as of a folder, and asks the site for its keys', async () => {
  for (const path of [folder, `${folder}/`, relative('.', folder), zip]) {
    const { said, code } = await checkFile(path)
    expect(said).toContain('Delivery 1, revision 1: “Keep the bridge open”, from Invented Host')
    expect(said).toContain('At 2026-11-27T12:00:00.000Z: 2 organizations, 28 people')
    expect(said).toContain(`whether there is a newer revision: ${delivered().recordUrl}`)
    expect(said).toContain('All listed files are unchanged.')
    expect(said).toContain(`Signed by ${url}, if you trust that site: it publishes the key ${key.id}.`)
    expect(code).toBe(0)
  }
})

test('a list of keys is believed only where the site itself puts it', async () => {
  const honest = answers
  // A receipt that the site publishes for someone, which the delivery says to be its list of keys.
  answers = { [KEYS]: listing(makeKey()), '/receipts/1.json': listing(key) }
  const forged = await checkFile(zip)
  expect(forged).toMatchObject({ code: 1, said: expect.stringContaining(`is NOT one that ${url} publishes`) })
  const elsewhere = { location: '/receipts/1.json' }
  const unsaid: Answer[] = [
    { body: '', status: 302, headers: elsewhere },
    { ...listing(key), headers: { 'content-type': 'text/html' } },
    { ...listing(key), status: 500 },
    { body: `${listing(key).body}${' '.repeat(2_000_000)}`, headers: JSON_TYPE },
    { body: 'no answer', headers: JSON_TYPE },
    { body: 'null', headers: JSON_TYPE },
  ]
  for (const answer of unsaid) {
    answers = { ...answers, [KEYS]: answer }
    const open = await checkFile(zip)
    expect(open, answer.body.slice(0, 50)).toMatchObject({
      code: 2,
      said: expect.stringContaining('couldn’t be found out'),
    })
  }
  answers = honest
})

test('whoever names a site learns whether it is the one that signed', async () => {
  expect((await checkFile(zip, url)).code).toBe(0)
  const closed = await checkFile(zip, 'http://127.0.0.1:9')
  expect(closed).toMatchObject({ code: 2, said: expect.stringContaining('belongs to http://127.0.0.1:9') })
  expect((await checkFile(zip, 'file:///etc')).code).toBe(2)
})

test('what lies beside a delivery is named, and the whole is not called right', async () => {
  const beside = async (put: (copy: string) => void) => {
    const copy = newFolder()
    cpSync(folder, copy, { recursive: true })
    put(copy)
    return checkFile(copy)
  }
  const linked = await beside((copy) => symlinkSync('/etc/hostname', join(copy, 'more.csv')))
  expect(linked).toMatchObject({ code: 2, said: expect.stringMatching(/^more\.csv +NOT LOOKED AT/m) })
  const zipped = await beside((copy) => writeFileSync(join(copy, 'delivery-99.zip'), 'forged'))
  expect(zipped).toMatchObject({ code: 2, said: expect.stringMatching(/^delivery-99\.zip +NOT LOOKED AT/m) })
  const again = await beside((copy) => writeFileSync(join(copy, 'delivery-1 (1).zip'), 'forged'))
  expect(again.code).toBe(2)
  const extra = await beside((copy) => writeFileSync(join(copy, 'more.csv'), 'forged'))
  expect(extra).toMatchObject({ code: 2, said: expect.stringMatching(/^more\.csv +EXTRA/m) })
  expect(extra.said).toContain('All listed files are unchanged.')
  const system = await beside((copy) => writeFileSync(join(copy, 'Thumbs.db'), 'x'))
  expect(system.code).toBe(0)
  const nested = newFolder()
  cpSync(folder, join(nested, 'delivery-1', 'delivery-1'), { recursive: true })
  expect((await checkFile(nested)).code).toBe(0)
})

test('what is no delivery is refused in words, a single file with its hash', async () => {
  const other = newFolder()
  writeFileSync(join(other, 'letter.pdf'), '%PDF')
  mkdirSync(join(other, 'empty'))
  expect((await checkFile(join(other, 'nothing.zip'))).said).toContain('no such file')
  const { said, code } = await checkFile(join(other, 'letter.pdf'))
  expect(code).toBe(1)
  expect(said).toContain('no ZIP file')
  expect(said).toContain(createHash('sha256').update('%PDF').digest('hex'))
  const sheet = await checkFile(join(folder, 'signatories.xlsx'))
  expect(sheet.said).toContain('no manifest.json')
  expect(sheet.said).toContain(
    createHash('sha256')
      .update(readFileSync(join(folder, 'signatories.xlsx')))
      .digest('hex'),
  )
  expect(await checkFile(other)).toMatchObject({ code: 1, said: expect.stringContaining('no manifest.json') })
})

test('a path is read from where the command was typed, not from where npm runs it', () => {
  const words = [
    '--silent',
    'run',
    'undersigned',
    '--',
    'check',
    'delivery-1.zip',
    '--site',
    'http://127.0.0.1:9',
  ]
  const options = { cwd: join(zip, '..'), encoding: 'utf8' } as const
  const { status, stdout } = spawnSync('npm', ['--prefix', process.cwd(), ...words], options)
  expect(stdout).toContain('All listed files are unchanged.')
  expect(status).toBe(2)
}, 120_000)
