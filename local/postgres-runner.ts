import { execFile, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { promisify } from 'node:util'

/** The user that PostgreSQL runs as when we are root, which it refuses to run as; null for ourselves. */
export type Runner = { uid: number; gid: number } | null

function lookUp(name: string): Runner {
  const { stdout } = spawnSync('id', [name], { encoding: 'utf8' })
  const [uid, gid] = [/\buid=(\d+)/, /\bgid=(\d+)/].map((number) => Number(number.exec(stdout)?.[1]))
  return uid && gid ? { uid, gid } : null
}

/**
 * Null when this process is an ordinary user; as root the owner of existing data, else `postgres`, else `nobody`.
 * @throws a sentence when root may not become anybody else
 */
export function chooseRunner(data: string): Runner {
  if (process.getuid?.() !== 0) return null
  const found = statSync(data, { throwIfNoEntry: false })
  const runner = found && found.uid !== 0 ? found : (lookUp('postgres') ?? lookUp('nobody'))
  if (!runner || !succeeds(runner, 'true'))
    throw new Error(
      'PostgreSQL does not run as root, and root can’t step down to another user here. ' +
        'Run this as an ordinary user, or set DATABASE_URL to a PostgreSQL of yours.',
    )
  return { uid: runner.uid, gid: runner.gid }
}

/** Whether a program succeeds as the runner: what it may do is asked of the system itself. */
export function succeeds(runner: Runner, program: string, ...options: string[]): boolean {
  return spawnSync(program, options, { ...runner, cwd: '/' }).status === 0
}

/**
 * Runs one of PostgreSQL's programs as the runner. Its environment is made here, so that no PG* of the user's
 * leads it elsewhere and its messages are in English.
 */
export async function runAs(runner: Runner, program: string, options: string[]): Promise<void> {
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', NODE_ENV: 'production' } as const
  await promisify(execFile)(program, options, { ...runner, env, cwd: '/', timeout: 120_000 })
}
