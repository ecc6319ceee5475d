import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Say } from '@/local/ports'
import { chooseRunner, mayUse, type Runner } from '@/local/postgres-runner'

/** Where the cluster lies: `home` is the given folder, or one outside of it that the runner can reach. */
export type Place = { directory: string; home: string; data: string; runner: Runner | null }

const POINTER = 'where-the-data-is.txt'
const OWNER = 'belongs-to.txt'

function line(path: string, number: number): string | null {
  try {
    return readFileSync(path, 'utf8').split('\n')[number]?.trim() || null
  } catch {
    return null
  }
}

/** The outside folder an earlier start chose, unless this folder is a copy of the one it belongs to. */
function earlierHome(directory: string, say: Say): string | null {
  const home = line(join(directory, POINTER), 1)
  if (!home || !existsSync(home)) return null
  const owner = line(join(home, OWNER), 0)
  if (owner === directory || !owner || !existsSync(owner)) return home
  say(`This folder is a copy: the database in ${home} belongs to ${owner}. A new one starts here.`)
  return null
}

function makeOutside(directory: string): string {
  const name = `undersigned-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`
  for (const parent of ['/var/lib', '/var/tmp']) {
    try {
      mkdirSync(join(parent, name), { recursive: true, mode: 0o755 })
      return join(parent, name)
    } catch {
      // A read-only system folder: try the next one.
    }
  }
  throw new Error('The database needs a folder in /var/lib or /var/tmp; it can’t write to either one.')
}

/** The folder may have moved below a closed one since the data was made in it. */
function carryOver(from: string, to: string): void {
  if (!existsSync(from)) return
  if (existsSync(to)) renameSync(to, `${to}-set-aside-${Date.now()}`)
  try {
    renameSync(from, to)
  } catch {
    // Another disk. The name appears when the copy is complete.
    rmSync(`${to}.draft`, { recursive: true, force: true })
    execFileSync('cp', ['-a', from, `${to}.draft`])
    renameSync(`${to}.draft`, to)
    rmSync(from, { recursive: true })
  }
}

/**
 * Finds or makes the cluster's place. As root the data must be reachable by the user we step down to: below a closed
 * folder (as in /root) it goes to /var/lib, and a text file in `directory` tells so.
 */
export function findPlace(given: string, say: Say): Place {
  mkdirSync(given, { recursive: true, mode: 0o755 })
  const directory = realpathSync(given)
  const inside = { directory, home: directory, data: join(directory, 'cluster') }
  const runner = chooseRunner(inside.data)
  const earlier = runner && earlierHome(directory, say)
  if (!earlier && mayUse(runner, directory)) return { ...inside, runner }
  if (!runner) throw new Error(`This user can’t enter ${directory}.`)
  const home = earlier || makeOutside(directory)
  const data = join(home, 'cluster')
  carryOver(inside.data, data)
  const stepped = chooseRunner(data) ?? runner
  writeFileSync(join(home, OWNER), `${directory}\n`)
  writeFileSync(
    join(directory, POINTER),
    `The database of this folder is kept in\n${home}\nbecause user ${stepped.name}, who runs it, can’t enter this folder. Delete both to start over.\n`,
  )
  if (!earlier) say(`The database is kept in ${home}: user ${stepped.name} can’t enter ${directory}.`)
  return { directory, home, data, runner: stepped }
}
