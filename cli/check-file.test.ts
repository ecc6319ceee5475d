import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHECK_COMMANDS } from '@/bundle/check/commands'
import { buildFiles, makeKey } from '@/testing/bundle'
import { delivered, listOf } from '@/testing/delivered'
import { useFolders } from '@/testing/folders'
import { checkFile } from './check-file'

const newFolder = useFolders()
const key = makeKey()
// The delivery's site: it publishes its keys, or has gone.
let published: unknown = { keys: [key] }
const site = createServer((_, response) => response.end(JSON.stringify(published)))
let folder = ''
let files: string[] = []

beforeAll(async () => {
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  folder = newFolder()
  const at = { host: { ...delivered().host, url }, keysUrl: `${url}/.well-known/undersigned-keys.json` }
  const built = await buildFiles(delivered(at), listOf(30, 'Latn'), folder, key)
  files = built.files.map(({ name }) => name).filter((name) => !name.endsWith('.zip'))
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
  for (const path of [folder, join(folder, 'delivery-1.zip')]) {
    const { said, code } = await checkFile(path)
    expect(code).toBe(0)
    expect(said).toContain('Delivery 1, revision 1: “Keep the bridge open”, from Invented Host')
    expect(said).toContain('At 2026-11-27T12:00:00.000Z: 2 organizations, 28 people')
    expect(said).toContain(`whether there is a newer revision: ${delivered().recordUrl}`)
    expect(said).toContain(`The key ${key.id} is one that the site publishes`)
  }
  published = { keys: [makeKey()] }
  expect(await checkFile(folder)).toMatchObject({
    code: 1,
    said: expect.stringContaining('is NOT one that the site'),
  })
  published = 'no answer'
  expect(await checkFile(folder)).toMatchObject({
    code: 2,
    said: expect.stringContaining('couldn’t be found out'),
  })
})

test('what is no delivery is refused in words', async () => {
  const other = mkdtempSync(join(tmpdir(), 'undersigned-other-'))
  writeFileSync(join(other, 'letter.pdf'), '%PDF')
  expect((await checkFile(join(other, 'nothing.zip'))).said).toContain('no such file')
  expect((await checkFile(join(other, 'letter.pdf'))).said).toContain('no ZIP file')
  expect(await checkFile(other)).toMatchObject({ code: 1, said: expect.stringContaining('no manifest.json') })
  rmSync(other, { recursive: true })
})
