import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from '@/local/child'
import { onServer } from '@/local/databases'
import { identify } from '@/local/identity'
import { startPostgres } from '@/local/postgres'
import { migrateDatabase } from '@/db/migrate'

const WANTED = 55_300
let folder: string
let directory: string
let said: string[]
let users: ChildProcess[]

const say = (sentence: string) => said.push(sentence)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-'))
  chmodSync(folder, 0o755)
  directory = join(folder, 'postgres')
  said = []
  users = []
})

afterEach(async () => {
  for (const user of users) user.kill('SIGKILL')
  await eventually(() => !existsSync(join(directory, 'cluster', 'postmaster.pid')))
  rmSync(folder, { recursive: true })
})

async function eventually(holds: () => boolean, seconds = 20): Promise<void> {
  for (let tries = 0; tries < seconds * 20; tries++) {
    if (holds()) return
    await pause(50)
  }
  throw new Error(`Not within ${seconds} seconds: ${holds}`)
}

/** A process of its own that uses the database until it is killed. Resolves with the address that it was given. */
function useElsewhere(): Promise<string> {
  const script = `
    const { startPostgres } = await import(${JSON.stringify(`${root}/local/postgres.ts`)})
    const { url } = await startPostgres({ directory: process.argv[1], port: ${WANTED}, say: () => {} })
    console.log(url)`
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const user = spawn(process.execPath, ['--import', tsx, '--input-type=module', '-e', script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: root,
  })
  users.push(user)
  return new Promise((settle, fail) => {
    user.stdout.once('data', (line: Buffer) => settle(line.toString().trim()))
    user.once('exit', () => fail(new Error('It ended without an address.')))
  })
}

function serverNumber(): number {
  return Number(readFileSync(join(directory, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** The process that holds the server for another one. */
function holderOf(user: ChildProcess | undefined): number {
  const lines = execFileSync('ps', ['-A', '-o', 'ppid=,pid='], { encoding: 'utf8' }).split('\n')
  const children = lines.map((line) => line.trim().split(/\s+/).map(Number))
  return children.find(([parent]) => parent === user?.pid)?.[1] ?? 0
}

const countNotes = (url: string) => onServer(url, async (client) => (await client`select from notes`).length)

test('a fresh folder gets a UTF-8 database that keeps its data over a restart', async () => {
  const first = await startPostgres({ directory, port: WANTED, say })
  await onServer(first.url, (client) => client`create table notes as select 'Ærø' as words`)
  const server = serverNumber()
  await first.stop()
  expect(identify(server)).toBeNull()
  const second = await startPostgres({ directory, port: WANTED, say })
  const rows = await onServer(second.url, (client) => client`select words, lower('ÆRØ') as folded from notes`)
  await second.stop()
  expect(rows[0]).toEqual({ words: 'Ærø', folded: 'ærø' })
  expect(second.url).toBe(first.url)
})

test('a second process joins, and the server lives until the last one is gone', async () => {
  const here = await startPostgres({ directory, port: WANTED, say })
  const server = serverNumber()
  expect(await useElsewhere()).toBe(here.url)
  await here.stop()
  expect(identify(server)).not.toBeNull()
  users[0]?.kill('SIGKILL')
  await eventually(() => identify(server) === null)
})

test('three processes that race for a new folder share one server', async () => {
  const addresses = await Promise.all([useElsewhere(), useElsewhere(), useElsewhere()])
  expect(new Set(addresses).size).toBe(1)
  for (const user of users.slice(1)) user.kill('SIGKILL')
  await pause(1_000)
  expect(await onServer(addresses[0] ?? '', (client) => client`select 1 as one`)).toEqual([{ one: 1 }])
})

test('a killed server is started again while it is held, with its data', async () => {
  const held = await startPostgres({ directory, port: WANTED, say })
  await onServer(held.url, (client) => client`create table notes as select 1 as note`)
  process.kill(serverNumber(), 'SIGKILL')
  await eventually(() => said.some((sentence) => sentence.includes('restarted')))
  await expect.poll(() => countNotes(held.url).catch(() => null), { timeout: 15_000 }).toBe(1)
  await held.stop()
})

test('after a kill -9 of everything the next start recovers the data', async () => {
  const url = await useElsewhere()
  await onServer(url, (client) => client`create table notes as select 1 as note`)
  const server = serverNumber()
  const busy = onServer(url, (client) => client`select pg_sleep(600)`).catch(() => 'cut off')
  await pause(200)
  for (const pid of [holderOf(users[0]), users[0]?.pid ?? 0, server]) process.kill(pid, 'SIGKILL')
  // What a process killed inside the lock leaves, and numbers that now belong to someone else.
  writeFileSync(join(directory, 'lock'), `${process.pid} 1 an-earlier-boot`)
  const kept = join(directory, 'cluster', 'postmaster.pid')
  writeFileSync(kept, readFileSync(kept, 'utf8').replace(String(server), String(process.pid)))
  const again = await startPostgres({ directory, port: WANTED, say })
  expect(await countNotes(again.url)).toBe(1)
  expect(await busy).toBe('cut off')
  await again.stop()
})

test('a taken port is left to its owner, and the database stays at its own when it ends while it is held', async () => {
  const stranger = createServer()
  await new Promise<void>((done) => stranger.listen(WANTED, '127.0.0.1', done))
  const held = await startPostgres({ directory, port: WANTED, say })
  expect(Number(new URL(held.url).port)).toBeGreaterThan(WANTED)
  expect(said.join()).toContain(`Port ${WANTED} is taken`)
  await new Promise((done) => stranger.close(done))
  // It shuts down in order, and leaves no word of where it was.
  process.kill(serverNumber(), 'SIGINT')
  await eventually(() => said.some((sentence) => sentence.includes('restarted')))
  const answer = () => onServer(held.url, (client) => client`select 1 as one`).catch(() => null)
  await expect.poll(answer, { timeout: 15_000 }).toEqual([{ one: 1 }])
  await held.stop()
})

const rightsOf = (client: postgres.Sql) => client`
  select rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls from pg_roles where rolname = current_user`
const NONE = {
  rolsuper: false,
  rolcreatedb: false,
  rolcreaterole: false,
  rolreplication: false,
  rolbypassrls: false,
}

test('the site migrates and works as a plain role that owns its database', async () => {
  const held = await startPostgres({ directory, port: WANTED, say })
  await migrateDatabase(held.url)
  expect(await onServer(held.url, rightsOf)).toEqual([NONE])
  await expect(onServer(held.url, (client) => client.unsafe('create role somebody'))).rejects.toThrow(
    'permission denied',
  )
  await expect(
    onServer(held.url, (client) => client.unsafe(`select pg_read_file('PG_VERSION')`)),
  ).rejects.toThrow('permission denied')
  await held.stop()
})

test('a database whose password was deleted is left as it is, and the sentence says what to do', async () => {
  const { stop } = await startPostgres({ directory, port: WANTED, say, fast: true })
  await stop()
  rmSync(join(directory, 'password'))
  await expect(startPostgres({ directory, port: WANTED, say })).rejects.toThrow('password is gone. Put')
  expect(existsSync(join(directory, 'cluster', 'PG_VERSION'))).toBe(true)
})
