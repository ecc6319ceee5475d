import { existsSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { identify } from '@/local/identity'
import { lastLines, shorten } from '@/local/log-file'
import { pickPort, type Say } from '@/local/ports'
import { type Cluster, NAME, SITE_ROLE } from '@/local/postgres-cluster'
import { runAs } from '@/local/postgres-runner'

/** A connection to a server of ours that holds it. `closed` resolves when it ends, as by the server's death. */
export type Session = { client: postgres.Sql; port: number; closed: Promise<void> }

const START_WITHIN = 60_000 // milliseconds; recovery after a crash may take a while
const TRY_FOR = 10_000 // milliseconds of starts that fail before we give up
const HOLDING = 1 // the advisory lock that all share who hold the server

function worksIn(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return identify(pid) !== null
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return false
  }
}

/** What postmaster.pid names. `pg_ctl status` would believe a zombie, and after a restart of a container anybody with that number. */
function findPostmaster(data: string): { living: boolean; port: number } | null {
  const path = join(data, 'postmaster.pid')
  if (!existsSync(path)) return null
  const [pid, , , port] = readFileSync(path, 'utf8').split('\n').map(Number)
  return { living: worksIn(pid ?? 0, data), port: port ?? 0 }
}

/** No process has this number. By the rest of the file PostgreSQL sees backends that outlived a killed postmaster, and does not start over them. */
function disown(data: string): void {
  const path = join(data, 'postmaster.pid')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^.*/, '2147483647'))
}

function control(cluster: Cluster, verb: string, ...options: string[]): Promise<void> {
  const program = join(cluster.programs, 'bin', 'pg_ctl')
  return runAs(cluster.runner, program, [verb, '-w', '-s', '-D', cluster.data, ...options])
}

function launch(cluster: Cluster, port: number): Promise<void> {
  shorten(cluster.log)
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'log_checkpoints=off',
    // The log must not repeat what people wrote.
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    ...(cluster.fast ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ]
  const options = settings.map((setting) => `-c ${setting}`).join(' ')
  return control(cluster, 'start', '-t', '60', '-l', cluster.log, '-o', options)
}

/**
 * Makes sure that the site's role and database exist. The site connects as a role that owns its database and nothing else, as on
 * a host of its own (docs/hosting.md). Null when what listens is a stranger that has the port, or does not answer yet.
 */
async function openSession(cluster: Cluster, port: number): Promise<Session | null> {
  let onclose = () => {}
  const closed = new Promise<void>((resolve) => (onclose = resolve))
  const who = { host: '127.0.0.1', port, user: NAME, password: cluster.password, database: 'postgres' }
  const client = postgres({ ...who, max: 1, max_lifetime: null, connect_timeout: 3, onclose })
  try {
    const [row] = await client`
      select current_setting('data_directory') as place,
        exists (select from pg_roles where rolname = ${SITE_ROLE}) as role,
        exists (select from pg_database where datname = ${NAME}) as database`
    if (realpathSync(row?.place as string) !== realpathSync(cluster.data)) throw new Error('Another cluster')
    await client`select pg_advisory_lock_shared(${HOLDING})`
    if (!row?.role) await client.unsafe(`create role ${SITE_ROLE} login password '${cluster.sitePassword}'`)
    if (!row?.database) await client.unsafe(`create database ${NAME} owner ${SITE_ROLE}`)
    return { client, port, closed }
  } catch {
    await client.end({ timeout: 1 })
    return null
  }
}

/**
 * Joins the running server or starts it, also over what a crash left. Call it under the folder's lock.
 * @throws a sentence with the end of the server's log when it cannot be started
 */
export async function bringUp(cluster: Cluster, wanted: number, say: Say): Promise<Session> {
  let until = Date.now() + START_WITHIN
  while (Date.now() < until) {
    const found = findPostmaster(cluster.data)
    if (found?.living) {
      const session = await openSession(cluster, found.port)
      if (session) return session
    } else {
      if (found) disown(cluster.data)
      try {
        await launch(cluster, await pickPort(found?.port || wanted, 'the database', say))
        continue
      } catch {
        until = Math.min(until, Date.now() + TRY_FOR)
      }
    }
    await pause(100)
  }
  throw new Error(`The database doesn’t start. ${cluster.log} ends with:\n${lastLines(cluster.log, 6)}`)
}

/** Leaves a server, and stops it when nobody else holds it. Call it under the folder's lock. */
export async function letGo(cluster: Cluster, { client }: Session): Promise<void> {
  await client`select pg_advisory_unlock_shared(${HOLDING})`
  const [row] = await client`select pg_try_advisory_lock(${HOLDING}) as last`
  if (!row?.last) return
  // Open connections are cut; a server that does not care is told to drop everything.
  const stop = (mode: string) => control(cluster, 'stop', '-t', '15', '-m', mode)
  await stop('fast').catch(() => stop('immediate'))
}
