import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { explainFault } from '@/local/fault'
import { withLock } from '@/local/lock'
import type { HolderMessage, PostgresOptions } from '@/local/postgres'
import { addressesOf, type Cluster, prepareCluster } from '@/local/postgres-cluster'
import { bringUp, letGo, type Session } from '@/local/postgres-server'
import { exitWithParent } from '@/process/leash'

// A child of each process that uses the database. It sees its parent's end, even a kill -9, and can leave in order: each keeps
// a session with a shared advisory lock, and the one that gets it exclusively is the last and stops the server.

const { directory, port: wanted, fast } = JSON.parse(process.argv[2] ?? '{}') as Required<PostgresOptions>
const lock = join(directory, 'lock')
let leaving = false
/** Where the database is, once it was: everyone who uses it was told so, and asks there again after it died. */
let port = wanted
let held: { cluster: Cluster; session: Session } | undefined

function tell(message: HolderMessage): void {
  if (process.connected) process.send?.(message, () => {})
}

const say = (sentence: string) => tell({ say: sentence })

async function hold(): Promise<void> {
  await withLock(lock, async () => {
    if (leaving) return
    const cluster = await prepareCluster(directory, fast, say)
    held = { cluster, session: await bringUp(cluster, port, say) }
    port = held.session.port
    void held.session.closed.then(holdAgain)
  })
}

/** A server that dies while it is held is started again. */
async function holdAgain(): Promise<void> {
  held = undefined
  if (leaving) return
  say('The database died and is being restarted.')
  await hold().catch((error: unknown) => say(explainFault(error)))
}

async function leave(): Promise<void> {
  leaving = true
  const go = async () => held && letGo(held.cluster, held.session)
  // Without its folder no one else can hold it, nor lock it.
  await withLock(lock, go)
    .catch(go)
    .catch(() => {})
  process.exit(0)
}

// Its parent decides when to leave; a signal to all of its processes must not take the database from those still working.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => {})
exitWithParent(() => void leave(), 60_000)

try {
  mkdirSync(directory, { recursive: true, mode: 0o755 })
  await hold()
  if (held) tell(addressesOf(held.cluster, held.session.port))
} catch (error) {
  tell({ fault: explainFault(error) })
  process.disconnect?.()
  process.exit(1)
}
