import type { ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { ended, forkChild, root } from '@/local/child'
import type { Say } from '@/local/ports'

export type PostgresOptions = {
  directory: string
  /** The wanted port; the one of a server that was killed comes first. */
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

function hear(holder: ChildProcess, say: Say): Promise<Server> {
  return new Promise((settle, fail) => {
    holder.on('message', (message: HolderMessage) => {
      if ('say' in message) say(message.say)
      else if ('url' in message) settle(message)
      else fail(new Error(message.fault))
    })
    holder.once('error', fail)
    holder.once('exit', () => fail(new Error('The process that starts the database ended early.')))
  })
}

/**
 * Starts the embedded PostgreSQL of a folder, or joins it when another process runs it already. The last process that
 * stops, or dies, shuts it down.
 * @returns the addresses of its database, which exists then
 * @throws a sentence for people when this machine cannot run it
 */
export async function startPostgres(options: PostgresOptions & { say: Say }) {
  const { say, port = 54_329, fast = false } = options
  const wanted = { port, fast, directory: resolve(options.directory) }
  const holder = forkChild(`${root}/local/postgres-holder.ts`, { arguments: [JSON.stringify(wanted)] })
  const server = await hear(holder, say)
  const stop = async () => {
    if (holder.connected) holder.disconnect()
    await ended(holder)
  }
  return { ...server, stop }
}
