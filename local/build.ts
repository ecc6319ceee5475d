import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { ended, forkChild, root } from '@/local/child'
import { withLock } from '@/local/lock'
import { lastLines } from '@/local/log-file'
import type { Parts } from '@/local/parts'
import type { Say } from '@/local/ports'
import { environmentOfChild } from '@/local/settings'

// Folders whose files never reach the built site. Everything else may, so a new folder needs no entry.
const OUTSIDE = [
  'node_modules',
  'docs',
  'e2e',
  'bench',
  'cli',
  'local',
  'testing',
  'worker',
  'test-results',
  'playwright-report',
]
const BUILT = join(root, '.next')
const STAMP = join(BUILT, 'sources.sha256')

function listSources(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return folder === root && OUTSIDE.includes(entry.name) ? [] : listSources(path)
    return /\.(test\.tsx?|md|tsbuildinfo|log)$|^next-env\.d\.ts$/.test(entry.name) ? [] : [path]
  })
}

/** One number for everything that the build reads: sources, settings files and the lockfile. */
function hashSources(): string {
  const hash = createHash('sha256')
  for (const path of listSources(root).toSorted())
    hash.update(relative(root, path)).update('\0').update(readFileSync(path))
  return hash.digest('hex')
}

function isBuilt(hash: string): boolean {
  return existsSync(join(BUILT, 'BUILD_ID')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash
}

async function runBuild(log: string, parts: Parts): Promise<void> {
  const output = openSync(log, 'w')
  // Without the site's environment, as a host builds it: nothing of this installation may end up in the build.
  const environment = environmentOfChild({})
  const child = forkChild(join(root, 'local', 'build-process.ts'), { environment, output })
  closeSync(output)
  const kill = () => {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL')
  }
  parts.add({
    async stop() {
      kill()
      await ended(child)
    },
    kill,
  })
  await ended(child)
  if (child.exitCode !== 0)
    throw new Error(`The site couldn’t be built. ${log} ends with:\n${lastLines(log, 30)}`)
}

/**
 * Builds the production site when its sources changed since the last build.
 * @throws the end of the build's log when it fails
 */
export async function buildSite(directory: string, say: Say, parts: Parts): Promise<void> {
  mkdirSync(join(directory, 'logs'), { recursive: true })
  mkdirSync(join(root, '.data'), { recursive: true })
  await withLock(
    join(root, '.data', 'build.lock'),
    async () => {
      const hash = hashSources()
      if (isBuilt(hash)) return
      rmSync(STAMP, { force: true })
      say('Building the site (about a minute, only after a change)…')
      await runBuild(join(directory, 'logs', 'build.log'), parts)
      writeFileSync(STAMP, hash)
    },
    600_000,
  )
}
