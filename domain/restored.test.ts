import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { useTestDatabase } from '@/testing/database'
import { findObstacle } from './ready'
import { isRestored, noteDatabase, settleRestored } from './restored'

useTestDatabase()

test('a database knows by itself that it came from a backup, until somebody says that this is settled', async () => {
  expect(await isRestored()).toBeNull()
  await noteDatabase()
  await noteDatabase()
  expect(await isRestored()).toBe(false)
  await sql()`update installation set identity = '1/2/3'`
  await noteDatabase()
  expect(await isRestored()).toBe(true)
  expect(await findObstacle()).toBe('restored')
  await settleRestored()
  expect(await findObstacle()).toBeNull()
})
