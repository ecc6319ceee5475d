import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onServer } from '@/local/databases'
import { startPostgres } from '@/local/postgres'

let folder: string
let said: string[]
let homes: Set<string>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-'))
  said = []
  homes = new Set()
})
afterEach(() => {
  for (const path of [folder, ...homes]) rmSync(path, { recursive: true })
})

function homeOf(name: string): string {
  const pointer = join(folder, name, 'where-the-data-is.txt')
  const home = existsSync(pointer) ? readFileSync(pointer, 'utf8').split('\n')[1] : undefined
  if (home) homes.add(home)
  return home ?? 'inside'
}

/** Starts the server of a folder below the closed one, asks it something, and stops it. */
async function during<T>(name: string, work: (url: string) => Promise<T>): Promise<T> {
  const directory = join(folder, name)
  const server = await startPostgres({ directory, port: 55_350, say: (sentence) => said.push(sentence) })
  homeOf(name)
  return work(server.url).finally(server.stop)
}

const putNote = (url: string) => onServer(url, (client) => client`create table notes as select 1 as note`)
const countNotes = (url: string) => onServer(url, async (client) => (await client`select from notes`).length)

describe.runIf(process.getuid?.() === 0)('as root below a closed folder', () => {
  test('the data goes outside, a file says where, and it is found again when the folder moves', async () => {
    await during('first', putNote)
    expect(homeOf('first')).toMatch(/^\/var\/(lib|tmp)\/undersigned-/)
    expect(said.join()).toContain(homeOf('first'))
    renameSync(join(folder, 'first'), join(folder, 'moved'))
    expect(await during('moved', countNotes)).toBe(1)
  })

  test('a copy of the folder has data of its own', async () => {
    await during('first', putNote)
    cpSync(join(folder, 'first'), join(folder, 'copy'), { recursive: true })
    await expect(during('copy', countNotes)).rejects.toThrow('does not exist')
    expect(homeOf('copy')).not.toBe(homeOf('first'))
  })

  test('data that was made before the folder was closed comes along', async () => {
    chmodSync(folder, 0o755)
    await during('first', putNote)
    expect(homeOf('first')).toBe('inside')
    chmodSync(folder, 0o700)
    expect(await during('first', countNotes)).toBe(1)
    expect(homeOf('first')).not.toBe('inside')
  })
})
