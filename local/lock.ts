import { createHash, randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { isLiving, ownIdentity } from '@/local/identity'

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** A hard link appears with its content at once, so no one ever reads a lock without an owner. */
function take(path: string): boolean {
  const claim = `${path}.claim-${process.pid}-${randomBytes(4).toString('hex')}`
  writeFileSync(claim, ownIdentity(), { mode: 0o600 })
  try {
    linkSync(claim, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(claim, { force: true })
  }
}

/**
 * Removes the lock of a dead owner. Two may find it at once, and the slower one must not remove the lock that the
 * faster one took since: so breaking is itself done under a lock named after the dead owner, which looks again.
 */
async function breakLock(path: string, deadOwner: string, patience: number): Promise<void> {
  const name = createHash('sha256').update(deadOwner).digest('hex').slice(0, 12)
  await withLock(
    `${path}.break-${name}`,
    async () => {
      if (read(path) === deadOwner) rmSync(path, { force: true })
    },
    patience,
  )
}

/**
 * Runs `work` while no other process runs work under the same path. The lock of a killed process is broken.
 * @param patience how long to wait for it, in milliseconds; then it throws.
 */
export async function withLock<T>(path: string, work: () => Promise<T>, patience = 120_000): Promise<T> {
  const until = Date.now() + patience
  while (!take(path)) {
    const owner = read(path)
    if (owner !== null && !isLiving(owner)) await breakLock(path, owner, patience)
    else if (Date.now() > until) throw new Error(`Waited too long for ${path}, held by process ${owner}.`)
    else await pause(30)
  }
  try {
    return await work()
  } finally {
    if (read(path) === ownIdentity()) rmSync(path, { force: true })
  }
}
