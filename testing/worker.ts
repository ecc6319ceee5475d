import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, vi } from 'vitest'
import { sql } from '@/db/client'

// The real worker in a process of its own, to be killed in the middle of something.

/** `output`: everything it has said so far. */
type Worker = { process: ChildProcess; exit: Promise<unknown[]>; output: () => string }

/** @returns starts the process that `npm run worker` is, with this one's environment; none outlives its test */
export function useWorkers(environment: Record<string, string> = {}): () => Worker {
  const workers: Worker[] = []
  afterEach(async () => {
    const killed = workers.splice(0)
    for (const worker of killed) {
      worker.process.kill('SIGKILL')
      await worker.exit
    }
    // The database notices that one is gone when its statement ends; until then it holds its turns, and the next test would wait.
    if (killed.length > 0) await vi.waitFor(async () => expect(await heldTurns()).toBe(0), { timeout: 8_000 })
  })
  return () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'worker/worker.ts'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
    const worker = { process: child, exit: once(child, 'exit'), output: () => output }
    workers.push(worker)
    return worker
  }
}

async function heldTurns(): Promise<number> {
  const [row] = await sql()<{ held: number }[]>`
    select count(*)::int as held from pg_locks
    where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`
  return row!.held
}
