import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { closeDatabase, sql } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { buildSite } from '@/local/build'
import { createDatabase, dropDatabase, onServer, withName } from '@/local/databases'
import { collectParts } from '@/local/parts'
import { pickPort } from '@/local/ports'
import { startPostgres } from '@/local/postgres'
import { adoptEnvironment, keepSettings, type Variables } from '@/local/settings'
import { startWeb, type Web } from './web'

// What the measurements stand on: a PostgreSQL that waits for the disk, a database of its own, the production build,
// one web process. All on loopback, all gone at the end.

export const FOLDER = resolve('.data/bench')

const DATABASE = 'bench'

export type Ground = {
  web: Web
  environment: Variables
  say: (sentence: string) => void
  /** Another web process on the same database, for a while; with a folder it writes a CPU profile into it. */
  startAnother: (folder?: string) => Promise<Web>
  /** The address of the measured database, as the superuser's of its server. */
  adminUrl: string
}

/** Only the superuser may ask for one. */
let checkpoint = () => Promise.resolve()

const LOG = join(FOLDER, 'logs', 'web.log')

/**
 * Prepares everything, does the work, and takes everything down again, also when the work fails.
 * @param isBuilt the production build is there and up to date
 */
export async function onGround<T>(work: (ground: Ground) => Promise<T>, isBuilt = false): Promise<T> {
  const say = (sentence: string) => process.stderr.write(`${sentence}\n`)
  const parts = collectParts()
  const leave = () => void parts.stop().finally(() => process.exit(1))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave)
  mkdirSync(join(FOLDER, 'logs'), { recursive: true })
  try {
    if (!isBuilt) await buildSite(FOLDER, say, parts)
    const directory = join(FOLDER, 'postgres')
    const server = parts.add(await startPostgres({ directory, port: 54_600, say }))
    await dropDatabase(server, DATABASE)
    const url = await createDatabase(server, DATABASE)
    checkpoint = () => onServer(server.adminUrl, async (client) => void (await client`checkpoint`))
    await migrateDatabase(url)
    const port = await pickPort(13_600, 'the measured site', say)
    const environment = environmentFor(url, port)
    adoptEnvironment(environment)
    const web = parts.add(await startWeb(environment, LOG))
    const startAnother = async (folder?: string) => {
      if (folder) rmSync(folder, { recursive: true, force: true })
      const own = await pickPort(13_700, 'another web process', say)
      return parts.add(await startWeb(environmentFor(url, own), LOG, folder))
    }
    return await work({ web, environment, say, startAnother, adminUrl: withName(server.adminUrl, DATABASE) })
  } finally {
    await closeDatabase()
    await parts.stop()
  }
}

function environmentFor(databaseUrl: string, port: number): Variables {
  return {
    ...keepSettings(FOLDER),
    BASE_URL: `http://localhost:${port}`,
    DATABASE_URL: databaseUrl,
    LISTEN_HOST: '127.0.0.1',
    PORT: String(port),
    // No worker runs, so nothing is ever sent there.
    SMTP_URL: 'smtp://127.0.0.1:1',
    LOG_LEVEL: 'warn',
  }
}

/** The database's own view of a table after it was filled, so that plans are those of a settled site. */
export async function settle(): Promise<void> {
  await sql().unsafe('vacuum analyze')
  await checkpoint()
}
