import {
  existsSync,
  readFileSync,
  readlinkSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { identify, isLiving } from '@/local/identity'
import { pickPort, type Say } from '@/local/ports'
import type { Cluster } from '@/local/postgres-cluster'
import { settleOwner } from '@/local/postgres-owner'
import { runAs } from '@/local/postgres-runner'

/** A postmaster that answers. */
export type Running = { identity: string; port: number }

const START_WITHIN = 60_000 // milliseconds; recovery after a crash may take a while
const TRY_FOR = 10_000 // milliseconds of starts that fail before we give up

/** Whether a process is a PostgreSQL that works in this data folder. Elsewhere than on Linux its number must do. */
function worksIn(pid: number, data: string): boolean {
  if (!identify(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    const program = basename(readlinkSync(`/proc/${pid}/exe`)).split(' ')[0]
    return program === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return false
  }
}

/** The postmaster that postmaster.pid names, if it lives. `pg_ctl status` would believe a zombie and a used-again number. */
function findPostmaster(data: string): Running | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    const identity = pid > 0 && worksIn(pid, data) ? identify(pid) : null
    return identity ? { identity, port: Number(lines[3]) } : null
  } catch {
    return null
  }
}

/** Backends that a killed postmaster left behind; nothing may start over them. */
function findOrphans(data: string): number[] {
  if (process.platform !== 'linux') return []
  const numbers = readdirSync('/proc').map(Number)
  return numbers.filter((pid) => pid > 0 && worksIn(pid, data))
}

async function launch(cluster: Cluster, port: number): Promise<void> {
  const log = join(cluster.data, 'server.log')
  if (existsSync(log) && statSync(log).size > 10_000_000) truncateSync(log)
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
  const program = join(cluster.programs, 'bin', 'pg_ctl')
  await runAs(cluster.runner, program, [
    'start',
    '-w',
    '-t',
    '60',
    '-s',
    '-D',
    cluster.data,
    '-l',
    log,
    '-o',
    options,
  ])
}

function rememberedPort(cluster: Cluster): number | null {
  try {
    return Number(readFileSync(join(cluster.directory, 'port'), 'utf8')) || null
  } catch {
    return null
  }
}

function explain(cluster: Cluster): Error {
  const log = join(cluster.data, 'server.log')
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-6) : []
  return new Error(['The database doesn’t start. Its log ends with:', ...lines].join('\n  '))
}

/**
 * Joins the running server or starts it, also over what a crash left. Call it under the folder's lock.
 * @throws a sentence with the end of the server's log when it cannot be started
 */
export async function bringUp(cluster: Cluster, wanted: number, say: Say): Promise<Running> {
  const begun = Date.now()
  let failing = 0
  while (Date.now() < begun + START_WITHIN) {
    const found = findPostmaster(cluster.data)
    if (found && (await settleOwner(cluster, found.port))) {
      writeFileSync(join(cluster.directory, 'port'), String(found.port))
      return found
    }
    const orphans = found ? [] : findOrphans(cluster.data)
    if (found || orphans.length > 0) {
      // They leave by themselves unless one is in the middle of a long statement.
      if (orphans.length > 0 && Date.now() > begun + TRY_FOR / 2)
        orphans.forEach((pid) => signal(pid, 'SIGQUIT'))
      await pause(100)
      continue
    }
    if (failing && Date.now() > failing + TRY_FOR) throw explain(cluster)
    rmSync(join(cluster.data, 'postmaster.pid'), { force: true })
    const port = await pickPort(rememberedPort(cluster) ?? wanted, 'the database', say)
    await launch(cluster, port).catch(async () => {
      failing ||= Date.now()
      await pause(300)
    })
  }
  throw explain(cluster)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Gone in the meantime.
  }
}

/** Stops the server, open connections or not; asks the process itself, since its folder may be gone. */
export async function shutDown(running: Running): Promise<void> {
  const pid = Number.parseInt(running.identity, 10)
  for (const [name, seconds] of [
    ['SIGINT', 15],
    ['SIGQUIT', 10],
    ['SIGKILL', 5],
  ] as const) {
    if (!isLiving(running.identity)) return
    signal(pid, name)
    for (let waited = 0; waited < seconds * 20 && isLiving(running.identity); waited++) await pause(50)
  }
}
