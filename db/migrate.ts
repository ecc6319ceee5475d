import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

const LOCK = 7_716_001 // any number no other advisory lock of ours uses

/**
 * Brings the database to the newest migration. Safe to run from several processes at once: the migrator
 * itself takes no lock, so one is held around it on a connection of its own.
 */
export async function migrateDatabase(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  try {
    await client`select pg_advisory_lock(${LOCK})`
    await migrate(drizzle(client), { migrationsFolder: 'db/migrations' })
  } finally {
    await client.end({ timeout: 5 })
  }
}
