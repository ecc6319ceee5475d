import { readFileSync } from 'node:fs'
import { sql } from '@/db/client'

type Journal = { entries: { when: number }[] }

/** Able to serve: the database answers within two seconds and has every migration of this version. */
export async function isReady(): Promise<boolean> {
  const journal = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8')) as Journal
  const newest = Math.max(...journal.entries.map((entry) => entry.when))
  try {
    const query = sql()<
      { newest: string | null }[]
    >`select max(created_at) as newest from drizzle.__drizzle_migrations`
    const late = new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error('no answer')), 2_000).unref()
    })
    const [row] = await Promise.race([query, late])
    return Number(row?.newest ?? 0) >= newest
  } catch {
    return false
  }
}
