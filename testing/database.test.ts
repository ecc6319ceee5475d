import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { environment } from '@/env'
import { useTestDatabase } from './database'

useTestDatabase()

test('a test file works in a migrated database of its own', async () => {
  const [row] =
    await sql()`select current_database() as name, to_regclass('campaigns') is not null as migrated`
  expect(row?.migrated).toBe(true)
  expect(environment().DATABASE_URL).toContain(String(row?.name))
})
