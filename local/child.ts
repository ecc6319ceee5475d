import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The repository's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

type ForkOptions = {
  arguments?: string[]
  environment?: NodeJS.ProcessEnv
  /** MB that its heap may grow to; without it Node decides by the machine's memory. */
  heap?: number
  /** A file descriptor that receives what the child prints. */
  output?: number
}

/**
 * Starts a TypeScript file of ours as a child process with a message channel (see leash.ts). It has a process
 * group of its own: Ctrl-C reaches only the parent, which then ends its children in order.
 */
export function forkChild(file: string, options: ForkOptions = {}): ChildProcess {
  const tsx = createRequire(import.meta.url).resolve('tsx')
  return fork(file, options.arguments ?? [], {
    cwd: root,
    detached: true,
    env: options.environment,
    execArgv: [...heapLimit(options.heap), '--import', pathToFileURL(tsx).href],
    stdio: ['ignore', options.output ?? 'ignore', options.output ?? 'inherit', 'ipc'],
  })
}

const heapLimit = (heap?: number) => (heap ? [`--max-old-space-size=${heap}`] : [])

/** Resolves when the child has ended. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

/**
 * Asks a child to terminate and kills it when it has not.
 * @param patience milliseconds
 */
export async function endChild(child: ChildProcess, patience = 15_000): Promise<void> {
  const late = setTimeout(() => child.kill('SIGKILL'), patience)
  child.kill('SIGTERM')
  await ended(child)
  clearTimeout(late)
}
