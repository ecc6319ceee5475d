import { afterAll, beforeAll, expect, test } from 'vitest'
import { useTestDatabase } from '@/testing/database'
import { closeDatabase, db, limitWaiting, sql } from './client'
import { besideTransaction } from './one-connection'

// What the web process waits for. It has a process to itself (globalThis, vitest.config.ts): the limits stay.

useTestDatabase()
beforeAll(async () => {
  await closeDatabase()
  limitWaiting()
})
afterAll(() => closeDatabase())

const LIMITS = ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout']

test('both clients of the web process have the limits', async () => {
  const read = `select name, setting::int from pg_settings where name = any('{${LIMITS.join()}}') order by name`
  const expected = [
    { name: 'idle_in_transaction_session_timeout', setting: 30_000 },
    { name: 'lock_timeout', setting: 15_000 },
    { name: 'statement_timeout', setting: 30_000 },
  ]
  expect([...(await sql().unsafe(read))]).toEqual(expected)
  expect([...(await db().execute(read))]).toEqual(expected)
})

test.each([
  ['lock_timeout', 'lock table campaigns', '55P03'],
  ['statement_timeout', 'lock table campaigns', '57014'],
])(
  'a transaction that runs into its %s ends and gives its connection back',
  async (limit, statement, code) => {
    await sql().begin(async (holding) => {
      await holding`lock table campaigns`
      const waited = besideTransaction(() =>
        sql().begin(async (tx) => {
          await tx.unsafe(`set local ${limit} = 50`)
          await tx.unsafe(statement)
        }),
      )
      await expect(waited).rejects.toMatchObject({ code })
    })
    expect(await Promise.all(Array.from({ length: 12 }, () => sql()`select 1 as one`))).toHaveLength(12)
  },
)
