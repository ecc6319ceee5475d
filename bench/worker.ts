import { closeSync, openSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { endChild, forkChild, root } from '@/local/child'
import { environmentOfChild, type Variables } from '@/local/settings'
import { WORKER_HEAP } from '@/process/worker-heap'
import { FOLDER, type Ground } from './ground'
import { killChild, memoryOf } from './web'

/** After so many seconds a piece of work is given up. */
const LONGEST = 600

const LOG = join(FOLDER, 'logs', 'worker.log')

/** The production worker beside the measured site; `settings` say where its mail goes, and nothing else means nowhere. */
export function startWorker({ environment }: Ground, settings: Variables = {}) {
  const output = openSync(LOG, 'a')
  const child = forkChild(join(root, 'worker', 'worker.ts'), {
    environment: environmentOfChild({ ...environment, ...settings }),
    heap: WORKER_HEAP,
    output,
  })
  closeSync(output)
  return { pid: child.pid!, stop: () => endChild(child), kill: () => killChild(child) }
}

/** Runs it as long as something is measured with it. */
export async function withWorker<T>(ground: Ground, measure: (pid: number) => Promise<T>): Promise<T> {
  const worker = startWorker(ground)
  try {
    return await measure(worker.pid)
  } finally {
    await worker.stop()
  }
}

/**
 * Waits until the worker has done something, and says after how many seconds, and how much memory it held at most, in bytes.
 * @param look whether it is done; a text says why it never will be
 */
export async function untilDone(pid: number, look: () => Promise<boolean | string>) {
  const started = performance.now()
  let most = 0
  for (;;) {
    most = Math.max(most, memoryOf(pid))
    const done = await look()
    const took = (performance.now() - started) / 1000
    if (done === true) return { took, most }
    if (done || took > LONGEST) throw new Error(`The worker did not finish: ${done || 'too long'}`)
    await pause(100)
  }
}
