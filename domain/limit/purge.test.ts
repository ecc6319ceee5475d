import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { useTestDatabase } from '@/testing/database'
import { allowFrom } from './count'
import { purgeLimits } from './purge'

useTestDatabase()

test('nothing kept tells who was counted, and the day’s salt is gone after two days', async () => {
  expect(await allowFrom('find', '203.0.113.200')).toBe(true)
  const [kept] = await sql()<{ key: string }[]>`select encode(key, 'escape') as key from limits`
  expect(kept!.key).not.toMatch(/203\.0\.113/)
  const unlogged = await sql()`
    select relname from pg_class where relname in ('limits', 'limit_salts') and relpersistence = 'u'`
  expect(unlogged).toHaveLength(2)
  expect(await purgeLimits()).toEqual({ limits: 0, salts: 0 })
  expect(await purgeLimits(new Date(Date.now() + 48 * 3_600_000))).toEqual({ limits: 1, salts: 1 })
})
