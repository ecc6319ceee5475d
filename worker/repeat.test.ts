import { afterAll, expect, test } from 'vitest'
import { closeDatabase, sql } from '@/db/client'
import { useTestDatabase } from '@/testing/database'
import { openWay } from '@/testing/way'
import { repeat } from './repeat'

useTestDatabase()
const address = new URL(process.env.DATABASE_URL!)
const way = await openWay(Number(address.port))
address.port = String(way.port)
process.env.DATABASE_URL = address.href
afterAll(async () => {
  await closeDatabase()
  await way.stop()
})

const CONNECTIONS = 10

const onEach = (seconds: number, count = CONNECTIONS) =>
  Array.from({ length: count }, () => sql()`select pg_sleep(${seconds})`)

test('a task that loses its connections and writes while it does gets others, and all of them work', async () => {
  const stopping = new AbortController()
  let attempts = 0
  await repeat('test', 10, stopping.signal, async () => {
    attempts += 1
    if (attempts === 1) {
      await Promise.all(onEach(0.1))
      // As mails that are under way: each says what became of it, over a connection that is lost a moment later.
      const lost = onEach(60, CONNECTIONS - 1).map((sleep) => sleep.catch(() => sql()`select 1`))
      await sql()`select 1`
      await way.stop()
      void way.start()
      await Promise.all(lost)
    }
    await Promise.all(onEach(0.1))
    stopping.abort()
    return 'idle'
  })
  expect(attempts).toBe(2)
})
