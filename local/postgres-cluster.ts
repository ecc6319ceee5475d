import { createHmac, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Say } from '@/local/ports'
import { preparePrograms } from '@/local/postgres-binaries'
import { findPlace, type Place } from '@/local/postgres-place'
import { runAs, type Runner } from '@/local/postgres-runner'

/** The database, and the cluster's superuser, who makes databases and roles and does nothing else. */
export const NAME = 'undersigned'

/** Who owns the database and everything in it, and whom the site connects as: no superuser. */
export const SITE_ROLE = 'undersigned_site'

export type Cluster = Place & { programs: string; password: string; fast: boolean }

function writeFor(runner: Runner | null, path: string, content: string): void {
  writeFileSync(path, content, { mode: 0o600 })
  if (runner) chownSync(path, runner.uid, runner.gid)
}

/** A cluster whose password went with a deleted folder is kept, but no longer used: its keys are gone as well. */
function readPassword(place: Place, say: Say): string {
  const file = join(place.directory, 'password')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  if (existsSync(place.data)) {
    const aside = `${place.data}-set-aside-${Date.now()}`
    renameSync(place.data, aside)
    say(`The folder's password is gone, so its earlier database was set aside as ${aside}.`)
  }
  const password = randomBytes(24).toString('hex')
  writeFileSync(`${file}.draft`, password, { mode: 0o600 })
  renameSync(`${file}.draft`, file)
  return password
}

/** Under a temporary name until it is complete: a killed initdb leaves nothing that looks like a cluster. */
async function createCluster(cluster: Cluster, say: Say): Promise<void> {
  for (const name of readdirSync(cluster.home)) {
    if (name.startsWith('cluster.draft-')) rmSync(join(cluster.home, name), { recursive: true, force: true })
  }
  say('Creating the database (once)…')
  const draft = join(cluster.home, `cluster.draft-${process.pid}`)
  const secret = join(cluster.home, `cluster.draft-${process.pid}.password`)
  mkdirSync(draft, { mode: 0o700 })
  if (cluster.runner) chownSync(draft, cluster.runner.uid, cluster.runner.gid)
  writeFor(cluster.runner, secret, cluster.password)
  await runAs(cluster.runner, join(cluster.programs, 'bin', 'initdb'), [
    `--pgdata=${draft}`,
    `--username=${NAME}`,
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
    ...(cluster.fast ? ['--no-sync'] : []),
  ])
  rmSync(secret)
  renameSync(draft, cluster.data)
}

/**
 * Makes everything ready to start the server of a folder. Call it under the folder's lock.
 * @param fast for tests: the data does not have to survive a crash of the machine
 * @throws a sentence when this machine or user cannot run it
 */
export async function prepareCluster(directory: string, fast: boolean, say: Say): Promise<Cluster> {
  const place = findPlace(directory, say)
  // The parents decide who comes here; an unusual umask must not lock out the user we step down to.
  if (process.getuid?.() === 0) chmodSync(place.home, 0o755)
  const programs = preparePrograms(place.home, place.runner, say)
  const cluster = { ...place, programs, password: readPassword(place, say), fast }
  if (!existsSync(join(place.data, 'PG_VERSION'))) await createCluster(cluster, say)
  return cluster
}

/** The site's password follows from the superuser's, which it does not tell. */
export function sitePassword(cluster: Cluster): string {
  return createHmac('sha256', cluster.password).update(SITE_ROLE).digest('hex')
}

/** The address of a database of this cluster, as the superuser's. */
export function adminAddress(cluster: Cluster, port: number, name = NAME): string {
  return `postgres://${NAME}:${cluster.password}@127.0.0.1:${port}/${name}`
}

/** The address of the site's database, as the site's own role. */
export function siteAddress(cluster: Cluster, port: number): string {
  return `postgres://${SITE_ROLE}:${sitePassword(cluster)}@127.0.0.1:${port}/${NAME}`
}
