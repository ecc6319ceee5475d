import { Worker } from 'node:worker_threads'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// Node 20 hands no loader on to its threads: each one loads tsx for itself.
const START = `
  const { workerData } = require('node:worker_threads')
  import('tsx/esm/api').then(({ tsImport }) => tsImport(workerData.file, workerData.file))
`

/** MB for what has just been made; Node's own limit is three times as much, and garbage fills it. */
const YOUNG = 16

/**
 * Starts a TypeScript file of ours in a thread with a limit of its own, for work that would keep everyone else waiting.
 * @param file from the repository's folder, in which every process of ours runs: the built site has no other way to name it
 * @param memory MB that it may take; more ends the thread with ERR_WORKER_OUT_OF_MEMORY, not the process
 */
export function startThread(file: string, memory: number, data: Record<string, unknown> = {}): Worker {
  return new Worker(START, {
    eval: true,
    workerData: { ...data, file: pathToFileURL(join(process.cwd(), file)).href },
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG },
  })
}
