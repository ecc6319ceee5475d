import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import postgres from 'postgres'

// The limit for writing: the same rows by PostgreSQL's own pgbench. The embedded PostgreSQL does not bring it; where the
// system has none, plain prepared statements of the driver stand in, and the table says so.

const run = promisify(execFile)
const DEBIAN = '/usr/lib/postgresql'

/** Where a program of PostgreSQL's clients is; null when this machine has none. */
export function findClient(program: 'pgbench' | 'psql'): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted().toReversed() : []
  const places = [...versions.map((version) => join(DEBIAN, version, 'bin')), '/usr/bin', '/usr/local/bin']
  return places.map((place) => join(place, program)).find((path) => existsSync(path)) ?? null
}

export type Written = { rate: number; by: string }

/** Transactions per second of this statement with 32 clients, each transaction durable. */
export async function writeAsFast(
  databaseUrl: string,
  statement: string,
  transactions: number,
): Promise<Written> {
  const pgbench = findClient('pgbench')
  return pgbench
    ? { rate: await byPgbench(pgbench, databaseUrl, statement, transactions), by: 'pgbench' }
    : { rate: await byDriver(databaseUrl, statement, transactions), by: 'the bare driver (no pgbench here)' }
}

async function byPgbench(
  program: string,
  url: string,
  statement: string,
  transactions: number,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'))
  try {
    const script = join(folder, 'script.sql')
    writeFileSync(script, `${statement.replaceAll('\n', ' ')};\n`)
    const each = String(Math.ceil(transactions / 32))
    const options = ['-n', '-c', '32', '-j', '2', '-t', each, '-M', 'prepared', '-f', script, url]
    const { stdout } = await run(program, options, { timeout: 300_000 })
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function byDriver(url: string, statement: string, transactions: number): Promise<number> {
  const client = postgres(url, { max: 32, onnotice: () => {} })
  try {
    let left = transactions
    const started = performance.now()
    const one = async () => {
      while (left-- > 0) await client.unsafe(statement, [], { prepare: true })
    }
    await Promise.all(Array.from({ length: 32 }, one))
    return (transactions * 1000) / (performance.now() - started)
  } finally {
    await client.end()
  }
}
