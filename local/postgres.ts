import type { ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { ended, forkChild, root } from '@/local/child'
import type { Say } from '@/local/ports'

export type PostgresOptions = {
  directory: string
  /** The wanted port; the one of the last start comes first. */
  port?: number
  /** For tests: nothing is forced to the disk. */
  fast?: boolean
}

export type HolderMessage = { say: string } | { url: string } | { fault: string }

const RESPAWNS = 5

function hear(child: ChildProcess, say: Say): Promise<string> {
  return new Promise((settle, fail) => {
    child.on('message', (message: HolderMessage) => {
      if ('say' in message) say(message.say)
      else if ('url' in message) settle(message.url)
      else fail(new Error(message.fault))
    })
    child.once('error', fail)
    child.once('exit', () => fail(new Error('The process that starts the database ended early.')))
  })
}

/**
 * Starts the embedded PostgreSQL of a folder, or joins it when another process runs it already. The last process that
 * stops, or dies, shuts it down.
 * @returns the address of its database, which exists then
 * @throws a sentence for people when this machine cannot run it
 */
export async function startPostgres(
  options: PostgresOptions & { say: Say },
): Promise<{ url: string; stop(): Promise<void> }> {
  const { say, port = 54_329, fast = false } = options
  const wanted = { port, fast, directory: resolve(options.directory) }
  let stopping = false
  let holder: ChildProcess
  let respawns = 0

  async function hold(): Promise<string> {
    holder = forkChild(`${root}/local/postgres-holder.ts`, { arguments: [JSON.stringify(wanted)] })
    const url = await hear(holder, say)
    // Killed while we need it: another takes its place, or the server would stop under us with the next that leaves.
    holder.once('exit', (code) => {
      if (stopping || code !== null || respawns++ >= RESPAWNS) return
      hold().catch((error: Error) => say(error.message))
    })
    return url
  }

  const url = await hold()
  return {
    url,
    async stop() {
      stopping = true
      if (holder.connected) holder.send('stop', () => {})
      await ended(holder)
    },
  }
}
