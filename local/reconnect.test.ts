import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '@/db/client'
import { useTestDatabase } from '@/testing/database'
import { openWay } from '@/testing/way'

useTestDatabase()
let way: Awaited<ReturnType<typeof openWay>>

beforeAll(async () => {
  const address = new URL(process.env.DATABASE_URL ?? '')
  way = await openWay(Number(address.port))
  address.port = String(way.port)
  process.env.DATABASE_URL = address.href
})
afterAll(() => way.stop())

it('is back within seconds after an outage of any length', async () => {
  await sql()`select 1`
  await way.stop()
  const until = Date.now() + 8_000
  // As readers come while the database is away: each try makes the driver more patient.
  while (Date.now() < until)
    await Promise.all(Array.from({ length: 10 }, () => sql()`select 1`.catch(() => {})))
  await way.start()
  const back = Date.now()
  const answers = Array.from({ length: 20 }, async () => {
    while (
      !(await sql()`select 1`.then(
        () => true,
        () => false,
      ))
    )
      await pause(20)
  })
  await Promise.all(answers)
  expect(Date.now() - back).toBeLessThan(5_000)
})
