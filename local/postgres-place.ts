import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Say } from '@/local/ports'
import { chooseRunner, type Runner, succeeds } from '@/local/postgres-runner'

function readLine(path: string, number: number): string {
  return existsSync(path) ? (readFileSync(path, 'utf8').split('\n')[number] ?? '') : ''
}

function makeOutside(): string {
  const parent = ['/var/lib', '/var/tmp'].find((path) => succeeds(null, 'test', '-w', path))
  if (parent) return mkdtempSync(join(parent, 'undersigned-'))
  throw new Error('The database needs a folder in /var/lib or /var/tmp; it can’t write to either one.')
}

/**
 * The folder with the data. As root it must be reachable by the user we step down to: below a closed folder (as in /root) it
 * lies outside, and a text file in `directory` says where. A copy of such a folder gets data of its own.
 */
export function findPlace(given: string, say: Say): { home: string; runner: Runner } {
  const directory = realpathSync(given)
  const pointer = join(directory, 'where-the-data-is.txt')
  const earlier = readLine(pointer, 1)
  const owner = readLine(join(earlier, 'belongs-to.txt'), 0)
  const ours = existsSync(earlier) && (owner === directory || !existsSync(owner))
  let home = ours ? earlier : directory
  const runner = chooseRunner(join(home, 'cluster'))
  if (runner && !succeeds(runner, 'test', '-x', home)) {
    home = makeOutside()
    say(`The database is kept in ${home}: the user that runs it can’t enter ${directory}.`)
    const inside = join(directory, 'cluster')
    if (existsSync(inside)) execFileSync('mv', [inside, home])
    const reason = 'because the user that runs it can’t enter this folder. Delete both to start over.'
    writeFileSync(pointer, `The database of this folder is kept in\n${home}\n${reason}\n`)
  }
  if (home !== directory) writeFileSync(join(home, 'belongs-to.txt'), `${directory}\n`)
  // The parents decide who comes here; an unusual umask must not lock out the user we step down to.
  if (runner) chmodSync(home, 0o755)
  return { home, runner }
}
