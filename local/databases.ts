import postgres from 'postgres'
import type { Server } from '@/local/postgres'

/** The same server's address with another database's name. */
export function withName(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/** Runs statements on a connection of its own. */
export async function onServer<T>(url: string, work: (client: postgres.Sql) => Promise<T>): Promise<T> {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await work(client)
  } finally {
    await client.end({ timeout: 5 })
  }
}

/**
 * Makes a database on a server of ours, which the site's plain role owns.
 * @param template a database that no one is connected to; copying one takes about 30 ms
 * @returns the address of the new one, as its owner's
 */
export async function createDatabase(server: Server, name: string, template = 'template0'): Promise<string> {
  const owner = new URL(server.url).username
  await onServer(withName(server.adminUrl, 'postgres'), (client) =>
    client.unsafe(`create database "${name}" template "${template}" owner "${owner}"`),
  )
  return withName(server.url, name)
}

/** Removes a database of a server of ours, connected or not. */
export async function dropDatabase(server: Server, name: string): Promise<void> {
  await onServer(withName(server.adminUrl, 'postgres'), (client) =>
    client.unsafe(`drop database if exists "${name}" with (force)`),
  )
}
