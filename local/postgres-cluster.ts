import { createHmac, randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Say } from '@/local/ports'
import type { Server } from '@/local/postgres'
import { findPlace } from '@/local/postgres-place'
import { preparePrograms } from '@/local/postgres-programs'
import { runAs, type Runner } from '@/local/postgres-runner'

/** The database, and the cluster's superuser, who makes databases and roles and does nothing else. */
export const NAME = 'undersigned'

/** Who owns the database and everything in it, and whom the site connects as: no superuser. */
export const SITE_ROLE = 'undersigned_site'

const INITDB =
  '--auth=scram-sha-256 --encoding=UTF8 --locale-provider=builtin --locale=C.UTF-8 --no-instructions'

export type Cluster = { runner: Runner; fast: boolean } & Record<
  'data' | 'log' | 'programs' | 'password' | 'sitePassword',
  string
>

function readPassword(directory: string, data: string): string {
  const file = join(directory, 'password')
  if (!existsSync(file)) {
    if (existsSync(data))
      throw new Error(`The database’s password is gone. Put ${file} back, or delete ${data} to start over.`)
    writeFileSync(`${file}.draft`, randomBytes(24).toString('hex'), { mode: 0o600 })
    renameSync(`${file}.draft`, file)
  }
  return readFileSync(file, 'utf8').trim()
}

/** Under a temporary name until it is complete: a killed initdb leaves nothing that looks like a cluster. */
async function createCluster(home: string, cluster: Cluster): Promise<void> {
  const draft = join(home, 'cluster.draft')
  const secret = `${draft}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(secret, cluster.password, { mode: 0o600 })
  if (cluster.runner)
    for (const path of [draft, secret]) chownSync(path, cluster.runner.uid, cluster.runner.gid)
  await runAs(cluster.runner, join(cluster.programs, 'bin', 'initdb'), [
    `--pgdata=${draft}`,
    `--username=${NAME}`,
    `--pwfile=${secret}`,
    ...INITDB.split(' '),
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
  const { home, runner } = findPlace(directory, say)
  const data = join(home, 'cluster')
  const programs = preparePrograms(home, runner, say)
  const password = readPassword(directory, data)
  // The site's role can't tell the superuser's password from its own.
  const sitePassword = createHmac('sha256', password).update(SITE_ROLE).digest('hex')
  const cluster = { data, log: join(data, 'server.log'), runner, programs, password, sitePassword, fast }
  if (!existsSync(join(data, 'PG_VERSION'))) {
    say('Creating the database (once)…')
    await createCluster(home, cluster)
  }
  return cluster
}

/** The addresses of the site's database, as the site's own role and as the superuser. */
export function addressesOf(cluster: Cluster, port: number): Server {
  const place = `127.0.0.1:${port}/${NAME}`
  return {
    url: `postgres://${SITE_ROLE}:${cluster.sitePassword}@${place}`,
    adminUrl: `postgres://${NAME}:${cluster.password}@${place}`,
  }
}
