import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach } from 'vitest'

// The real worker in a process of its own, to be killed in the middle of something.

/** `output`: everything it has said so far. */
type Worker = { process: ChildProcess; exit: Promise<unknown[]>; output: () => string }

/** @returns starts the process that `npm run worker` is, with this one's environment; none outlives its test */
export function useWorkers(environment: Record<string, string> = {}): () => Worker {
  const workers: Worker[] = []
  afterEach(async () => {
    for (const worker of workers.splice(0)) {
      worker.process.kill('SIGKILL')
      await worker.exit
    }
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
