import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { promisify } from 'node:util'

/** The user that PostgreSQL runs as when we are root, which it refuses to run as. */
export type Runner = { uid: number; gid: number; name: string }

const USE_ANOTHER = 'Run this as an ordinary user, or set DATABASE_URL to a PostgreSQL of yours.'

/** @param name or number */
function lookUp(name: string): Runner | null {
  try {
    const ask = (flag: string) =>
      execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    return { uid: Number(ask('-u')), gid: Number(ask('-g')), name: ask('-un') }
  } catch {
    return null
  }
}

function ownerOf(data: string): Runner | null {
  const found = statSync(data, { throwIfNoEntry: false })
  return found && found.uid !== 0
    ? (lookUp(String(found.uid)) ?? { uid: found.uid, gid: found.gid, name: String(found.uid) })
    : null
}

/**
 * Null when this process is an ordinary user; as root the owner of existing data, else `postgres`, else `nobody`.
 * @throws a sentence when root may not become anybody else
 */
export function chooseRunner(data: string): Runner | null {
  if (process.getuid?.() !== 0) return null
  const runner = ownerOf(data) ?? lookUp('postgres') ?? lookUp('nobody')
  if (!runner)
    throw new Error(`PostgreSQL does not run as root and there is no user to step down to. ${USE_ANOTHER}`)
  const tried = spawnSync('true', { uid: runner.uid, gid: runner.gid, cwd: '/' })
  if (tried.error)
    throw new Error(`PostgreSQL does not run as root and root may not step down here. ${USE_ANOTHER}`)
  return runner
}

/** Whether the runner may enter a folder or use a file; asked of the system itself, as that user. */
export function mayUse(runner: Runner | null, path: string, right: '-x' | '-r' = '-x'): boolean {
  const identity = runner ? { uid: runner.uid, gid: runner.gid } : {}
  return spawnSync('test', [right, path], { ...identity, cwd: '/' }).status === 0
}

/**
 * Runs one of PostgreSQL's programs as the runner. Its environment is made here, so that no PG* of the user's
 * leads it elsewhere and its messages are in English.
 */
export async function runAs(runner: Runner | null, program: string, options: string[]): Promise<void> {
  const identity = runner ? { uid: runner.uid, gid: runner.gid } : {}
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', NODE_ENV: 'production' } as const
  await promisify(execFile)(program, options, { ...identity, env, cwd: '/', timeout: 120_000 })
}
