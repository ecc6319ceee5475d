import { readFileSync } from 'node:fs'
import { sql } from '@/db/client'
import { isRestored } from '@/domain/restored'
import { LIST_COLLATIONS } from '@/db/tables/list-indexes'

type Journal = { entries: { when: number }[] }

/** What keeps the site from serving. */
export type Obstacle = 'no-answer' | 'collation-missing' | 'migration-missing' | 'restored'

/** What keeps the site from serving; null when the database answers within two seconds and has all that is needed. */
export async function findObstacle(): Promise<Obstacle | null> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), 2_000).unref()
  })
  return Promise.race([lookForObstacle(), late]).catch(() => 'no-answer')
}

async function lookForObstacle(): Promise<Obstacle | null> {
  // Collations first: without them the migrations cannot run either.
  if ((await findCollations()).length < LIST_COLLATIONS.length) return 'collation-missing'
  const journal = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8')) as Journal
  const [table] = await sql()<{ there: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as there`
  if (!table?.there) return 'migration-missing'
  const [row] = await sql()<{ newest: string | null }[]>`
    select max(created_at) as newest from drizzle.__drizzle_migrations`
  const newest = Math.max(...journal.entries.map((entry) => entry.when))
  if (Number(row?.newest ?? 0) < newest) return 'migration-missing'
  return (await isRestored()) ? 'restored' : null
}

/** The collations of the list that the database has, and whether its ICU still sorts as it did when they were made. */
function findCollations(): Promise<{ name: string; changed: boolean }[]> {
  return sql()<{ name: string; changed: boolean }[]>`
    select collname as name, collversion is distinct from pg_collation_actual_version(oid) as changed
    from pg_collation where collname = any(${[...LIST_COLLATIONS]}) and collprovider = 'i'
      and collnamespace = 'pg_catalog'::regnamespace`
}

/** The collations whose indexes were built by another version of ICU: pages by name may miss names until a REINDEX. */
export async function findChangedCollations(): Promise<string[]> {
  return (await findCollations()).filter(({ changed }) => changed).map(({ name }) => name)
}
