import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLiving, ownIdentity } from '@/local/identity'
import { explainFault } from '@/local/fault'
import { exitWithParent } from '@/process/leash'
import { withLock } from '@/local/lock'
import { adminAddress, type Cluster, prepareCluster, siteAddress } from '@/local/postgres-cluster'
import { bringUp, type Running, shutDown } from '@/local/postgres-server'
import type { HolderMessage, PostgresOptions } from '@/local/postgres'

// A child of each process that uses the database. Because it sees its parent's end, even a kill -9, it can leave in
// order: the last living holder stops the server. It has no terminal, so Ctrl-C is not its business.

const options = JSON.parse(process.argv[2] ?? '{}') as Required<PostgresOptions>
const holders = join(options.directory, 'holders')
const own = join(holders, String(process.pid))
const lock = join(options.directory, 'lock')

let leaving = false
let joined: { cluster: Cluster; running: Running } | undefined

function tell(message: HolderMessage): void {
  if (process.connected) process.send?.(message, () => {})
}

const say = (sentence: string) => tell({ say: sentence })

/** Called under the lock, like everything that changes who holds. */
function forgetDead(): void {
  for (const name of readdirSync(holders)) {
    if (!isLiving(readFileSync(join(holders, name), 'utf8'))) rmSync(join(holders, name))
  }
}

async function joinServer(): Promise<void> {
  mkdirSync(options.directory, { recursive: true, mode: 0o755 })
  await withLock(lock, async () => {
    if (leaving) return
    const cluster = await prepareCluster(options.directory, options.fast, say)
    const running = await bringUp(cluster, options.port, say)
    mkdirSync(holders, { recursive: true })
    forgetDead()
    writeFileSync(own, ownIdentity())
    joined = { cluster, running }
  })
}

async function leave(): Promise<void> {
  if (leaving) return
  leaving = true
  try {
    await withLock(lock, async () => {
      rmSync(own, { force: true })
      forgetDead()
      if (joined && readdirSync(holders).length === 0) await shutDown(joined.running)
    })
  } catch {
    // The folder was deleted: no one else can hold what is in it.
    if (joined && !existsSync(holders)) await shutDown(joined.running)
  }
  process.exit(0)
}

/** A server that dies while it is held is started again; one whose folder was deleted is stopped. */
async function watch(): Promise<void> {
  if (leaving || !joined) return
  if (!existsSync(own)) {
    say('The database’s folder was deleted while it was running, so the database stops.')
    return leave()
  }
  if (isLiving(joined.running.identity)) return
  say('The database died and is being restarted.')
  await joinServer().catch((error: unknown) => say(explainFault(error)))
}

let watching = false
setInterval(() => {
  if (watching) return
  watching = true
  void watch().finally(() => (watching = false))
}, 500)

// Its parent decides when to leave; a signal to the whole group must not take the database from those still working.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => {})
process.on('message', () => void leave())
exitWithParent(() => void leave(), 60_000)

joinServer().then(
  () => {
    if (!joined) return
    const { cluster, running } = joined
    tell({ url: siteAddress(cluster, running.port), adminUrl: adminAddress(cluster, running.port) })
  },
  (error: unknown) => {
    tell({ fault: explainFault(error) })
    process.disconnect?.()
    process.exit(1)
  },
)
