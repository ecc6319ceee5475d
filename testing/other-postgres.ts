import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onServer } from '@/local/databases'
import { chooseRunner, runAs } from '@/local/postgres-runner'

// A PostgreSQL of the system's, whose pg_dump and pg_restore fit it: the embedded one brings neither.

const HOME = '/usr/lib/postgresql'

/** The folder with the newest programs that can serve and dump; null where there are none, and a test says so. */
export function findPrograms(): string | null {
  const versions = existsSync(HOME)
    ? readdirSync(HOME).toSorted((one, other) => Number(other) - Number(one))
    : []
  const all = versions.map((version) => join(HOME, version, 'bin'))
  return (
    all.find((bin) =>
      ['initdb', 'pg_ctl', 'pg_dump', 'pg_restore'].every((one) => existsSync(join(bin, one))),
    ) ?? null
  )
}

export type OtherPostgres = {
  /** The superuser's address of a database. */
  url: (database: string) => string
  /** Runs one of its programs against a database. */
  run: (program: 'pg_dump' | 'pg_restore', database: string, options: string[]) => Promise<void>
  create: (database: string) => Promise<void>
  stop: () => Promise<void>
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

/** Starts one in a folder of its own. */
export async function startOther(bin: string): Promise<OtherPostgres> {
  const folder = mkdtempSync('/var/tmp/undersigned-restore-')
  const runner = chooseRunner(folder)
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (runner) for (const path of [folder, data]) chownSync(path, runner.uid, runner.gid)
  await runAs(runner, join(bin, 'initdb'), [
    `--pgdata=${data}`,
    '--username=admin',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ])
  const port = await findPort()
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`
  await runAs(runner, join(bin, 'pg_ctl'), [
    'start',
    '-w',
    `--pgdata=${data}`,
    `--log=${join(folder, 'log')}`,
    '-o',
    settings,
  ])
  const url = (database: string) => `postgres://admin@127.0.0.1:${port}/${database}`
  return {
    url,
    run: async (program, database, options) => {
      await promisify(execFile)(join(bin, program), [`--dbname=${url(database)}`, ...options])
    },
    create: (database) =>
      onServer(
        url('postgres'),
        async (client) =>
          void (await client.unsafe(`create database "${database}" template template0 encoding 'UTF8'`)),
      ),
    stop: () => runAs(runner, join(bin, 'pg_ctl'), ['stop', '-m', 'immediate', `--pgdata=${data}`]),
  }
}
