import { sql } from '@/db/client'

/**
 * Does work on one thing while holding its advisory lock, over a connection of its own: a killed worker loses both, so another one
 * can go on at once.
 * @param lock first half of the locks of things of this kind
 * @returns what the work returned; null when another worker holds the lock
 */
export async function alone<T>(lock: number, id: string, work: () => Promise<T>): Promise<T | null> {
  const connection = await sql().reserve()
  try {
    const [row] = await connection<{ got: boolean }[]>`
      select pg_try_advisory_lock(${lock}, hashtext(${id})) as got`
    if (!row!.got) return null
    try {
      return await work()
    } finally {
      await connection`select pg_advisory_unlock(${lock}, hashtext(${id}))`
    }
  } finally {
    connection.release()
  }
}
