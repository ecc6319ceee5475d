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

/** The addresses of a server of ours. */
export type Server = {
  /** Of its database, as the plain role that owns it. */
  url: string
  /** Of the same database as the superuser's, to make other databases. */
  adminUrl: string
}

export type HolderMessage = { say: string } | Server | { fault: string }

const RESPAWNS = 5

function hear(child: ChildProcess, say: Say): Promise<Server> {
  return new Promise((settle, fail) => {
    child.on('message', (message: HolderMessage) => {
      if ('say' in message) say(message.say)
      else if ('url' in message) settle({ url: message.url, adminUrl: message.adminUrl })
      else fail(new Error(message.fault))
    })
    child.once('error', fail)
    child.once('exit', () => fail(new Error('The process that starts the database ended early.')))
  })
}

/**
 * Starts the embedded PostgreSQL of a folder, or joins it when another process runs it already. The last process that
 * stops, or dies, shuts it down.
 * @returns the addresses of its database, which exists then
 * @throws a sentence for people when this machine cannot run it
 */
export async function startPostgres(
  options: PostgresOptions & { say: Say },
): Promise<Server & { stop(): Promise<void> }> {
  const { say, port = 54_329, fast = false } = options
  const wanted = { port, fast, directory: resolve(options.directory) }
  let stopping = false
  let holder: ChildProcess
  let respawns = 0

  async function hold(): Promise<Server> {
    holder = forkChild(`${root}/local/postgres-holder.ts`, { arguments: [JSON.stringify(wanted)] })
    const server = await hear(holder, say)
    // Killed while we need it: another takes its place, or the server would stop under us with the next that leaves.
    holder.once('exit', (code) => {
      if (stopping || code !== null || respawns++ >= RESPAWNS) return
      hold().catch((error: Error) => say(error.message))
    })
    return server
  }

  const server = await hold()
  return {
    ...server,
    async stop() {
      stopping = true
      if (holder.connected) holder.send('stop', () => {})
      await ended(holder)
    },
  }
}
