import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { onServer } from '@/local/databases'
import { pickPort } from '@/local/ports'
import type { Variables } from '@/local/settings'
import { FOLDER, type Ground } from '../ground'
import { startWeb } from '../web'
import { startWorker } from '../worker'

// The parts of a site that can be killed, or ended in order, and started again: web processes behind one address, workers, the database.

type Running = { stop(): Promise<void>; kill(): Promise<void> }

export type Part = {
  name: string
  /** Ends it at once or in order and starts it again. Resolves when it serves. `between`: what is done while it is away. */
  restart: (how: 'kill' | 'stop', between?: () => Promise<void>) => Promise<void>
  stop(): Promise<void>
}

async function keep(name: string, start: () => Promise<Running>): Promise<Part> {
  let now = await start()
  const restart: Part['restart'] = async (how, between) => {
    await now[how]()
    await between?.()
    now = await start()
  }
  return { name, restart, stop: () => now.stop() }
}

/** Another web process of the site, on a port of its own; the site's address is that of its proxy, here the measured site's. */
export async function keepWeb({ environment, say }: Ground, place: number) {
  const port = await pickPort(13_700 + place, 'a web process', say)
  const origin = `http://localhost:${port}`
  const log = join(FOLDER, 'logs', `web-${place}.log`)
  const own: Variables = { ...environment, PORT: String(port) }
  return { origin, ...(await keep(`web process ${place}`, () => startWeb(own, log))) }
}

export const keepWorker = (ground: Ground, place: number, settings: Variables): Promise<Part> =>
  keep(`worker ${place}`, () => Promise.resolve(startWorker(ground, settings)))

/**
 * PostgreSQL, which whoever holds it starts again by itself.
 * @param whom its first process, or one of those that serve: when one of them is killed, all give up what they do
 */
export async function endDatabase(
  { adminUrl }: Ground,
  how: 'kill' | 'stop',
  whom: 'first' | 'serving' = 'first',
): Promise<void> {
  const { first, serving } = await onServer(adminUrl, async (client) => {
    const [row] = await client<{ folder: string; serving: number[] }[]>`
      select current_setting('data_directory') as folder, array(
        select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()) as serving`
    const number = readFileSync(join(row!.folder, 'postmaster.pid'), 'utf8').split('\n')[0]
    return { first: Number(number), serving: row!.serving }
  })
  const pid = whom === 'serving' ? (serving[0] ?? first) : first
  process.kill(pid, how === 'kill' ? 'SIGKILL' : 'SIGINT')
  await untilItServes(adminUrl)
}

async function untilItServes(url: string): Promise<void> {
  for (let until = performance.now() + 60_000; performance.now() < until;) {
    const client = postgres(url, { max: 1, connect_timeout: 1, onnotice: () => {} })
    const served = await client`select 1`.then(
      () => true,
      () => false,
    )
    await client.end({ timeout: 1 })
    if (served) return
  }
  throw new Error('The database did not come back within a minute.')
}
