import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { startPostgres } from '@/local/postgres'
import type { Say } from '@/local/ports'
import { adoptEnvironment, dataDirectory, givenByUser, type Variables } from '@/local/settings'

// What the command line needs of the site that `npm start` runs. The database may have another port each time, so its address
// is kept only when it was given; else the database is joined, or started for as long as the command takes.

const fileIn = (directory: string) => join(directory, 'environment.json')

/** Keeps the environment of the local site for the command line. It holds keys, so only its owner can read it. */
export function keepEnvironment(directory: string, environment: Variables, given: Variables): void {
  const { DATABASE_URL: _, ...others } = environment
  const kept = given.DATABASE_URL ? environment : others
  const draft = `${fileIn(directory)}.draft`
  writeFileSync(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, fileIn(directory))
}

function readKept(directory: string): Variables | null {
  try {
    return JSON.parse(readFileSync(fileIn(directory), 'utf8')) as Variables
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/**
 * Gives this process the environment of the local installation, when it was given none of its own. One value that is set
 * means that someone else's installation is meant, which must be named in full.
 * @returns how to let go of its database again
 */
export async function useInstallation(say: Say): Promise<() => Promise<void>> {
  const nothing = async () => {}
  if (Object.keys(givenByUser()).length > 0) return nothing
  const directory = dataDirectory()
  const kept = readKept(directory)
  if (!kept) {
    say('No environment is set, and `npm start` hasn’t run here yet. For a server, see docs/hosting.md.')
    return nothing
  }
  say(`Using the site that npm start runs here (${relative(process.cwd(), directory) || '.'}).`)
  const server = kept.DATABASE_URL
    ? null
    : await startPostgres({ directory: join(directory, 'postgres'), port: 55_432, say })
  adoptEnvironment(server ? { ...kept, DATABASE_URL: server.url } : kept)
  return server ? server.stop : nothing
}
