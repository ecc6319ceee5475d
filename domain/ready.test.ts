import { expect, inject, test } from 'vitest'
import { sql } from '@/db/client'
import { onServer, withName } from '@/local/databases'
import { useTestDatabase } from '@/testing/database'
import { findChangedCollations, findObstacle } from './ready'

useTestDatabase()

/** The server's own catalog is not the site's to change. */
function asAdmin(statement: string): Promise<unknown> {
  const name = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)
  return onServer(
    withName(inject('server').adminUrl, name),
    async (client) => void (await client.unsafe(statement)),
  )
}

test('a migrated database is ready, and its indexes were built by its own ICU', async () => {
  expect(await findObstacle()).toBeNull()
  expect(await findChangedCollations()).toEqual([])
})

test('an upgraded ICU is noticed, a missing collation or migration stands in the way', async () => {
  await asAdmin("update pg_collation set collversion = '1.1' where collname = 'es-x-icu'")
  expect(await findChangedCollations()).toEqual(['es-x-icu'])
  expect(await findObstacle()).toBeNull()
  await asAdmin("update pg_collation set collname = 'gone-x-icu' where collname = 'es-x-icu'")
  expect(await findObstacle()).toBe('collation-missing')
  await asAdmin("update pg_collation set collname = 'es-x-icu' where collname = 'gone-x-icu'")
  await sql()`delete from drizzle.__drizzle_migrations`
  expect(await findObstacle()).toBe('migration-missing')
  await sql()`drop schema drizzle cascade`
  expect(await findObstacle()).toBe('migration-missing')
})
