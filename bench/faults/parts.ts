import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type postgres from 'postgres'
import { onServer } from '@/local/databases'
import { identify } from '@/local/identity'
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
  // While it is away another run would take its port: each looks elsewhere first.
  const port = await pickPort(13_700 + 100 * place + (process.pid % 100), 'a web process', say)
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
  const { folder, serving } = await untilItServes(adminUrl, async (client) => {
    const [row] = await client<{ folder: string; serving: number[] }[]>`
      select current_setting('data_directory') as folder, array(
        select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()) as serving`
    return row!
  })
  const first = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
  const pid = whom === 'serving' ? (serving[0] ?? first) : first
  process.kill(pid, how === 'kill' ? 'SIGKILL' : 'SIGINT')
  while (identify(pid)) await pause(20)
  await untilItServes(adminUrl, (client) => client`select 1`)
}

/** Until a look of its own is answered, a minute at most: at once nobody may have noticed, and then it recovers. */
async function untilItServes<T>(url: string, look: (client: postgres.Sql) => Promise<T>): Promise<T> {
  for (const until = performance.now() + 60_000; ;) {
    try {
      return await onServer(url, look)
    } catch (error) {
      if (performance.now() > until) throw error
      await pause(100)
    }
  }
}
