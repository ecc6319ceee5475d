import { expect, test } from 'vitest'
import { campaigns } from '@/db/tables/campaign'
import { useTestDatabase } from '@/testing/database'
import { db, sql } from './client'
import { besideTransaction } from './one-connection'

// What takes a second connection while it holds one is found in every test.

useTestDatabase()

const REFUSED = 'Inside a transaction everything goes over its own connection'

test.each([
  ['a statement', () => sql()`select 1`],
  ['a text as statement', () => sql().unsafe('select 1')],
  ['a transaction', () => sql().begin((tx) => tx`select 1`)],
  ['a connection of its own', () => sql().reserve()],
  ['a read by drizzle', () => db().select().from(campaigns)],
])('%s beside an open transaction is refused', async (_what, take) => {
  const failed = await sql()
    .begin(async () => await take())
    .catch((error: unknown) => error as Error)
  // drizzle says it in its own words, and why as their cause.
  expect(String((failed as Error).cause ?? failed)).toContain(REFUSED)
  // Once it is over, the same context may go on.
  await sql().begin((tx) => tx`select 1`)
  expect(await sql()`select 1 as one`).toEqual([{ one: 1 }])
})

test('a client that was taken before is refused as well, however deep', async () => {
  const client = sql()
  const deep = async () => {
    await Promise.resolve()
    return client`select 1`
  }
  await expect(client.begin('read only', async (tx) => [await tx`select 1`, await deep()])).rejects.toThrow(
    REFUSED,
  )
})

test('two transactions beside each other are none of each other’s business, and who says so may', async () => {
  const answers = await Promise.all(
    [1, 2].map((one) =>
      sql().begin(async (tx) => {
        const [row] = await tx<{ one: number }[]>`select ${one}::int as one`
        const beside = await besideTransaction(async () => await sql()`select 1 as one`)
        return [row!.one, beside[0]!.one]
      }),
    ),
  )
  expect(answers).toEqual([
    [1, 1],
    [2, 1],
  ])
})

test('what a transaction began and left behind may go on when it is over', async () => {
  let over = () => {}
  const end = new Promise<void>((resolve) => (over = resolve))
  const left = await sql().begin(async (tx) => {
    await tx`select 1`
    return { later: end.then(() => sql()`select 1 as one`) }
  })
  over()
  expect(await left.later).toEqual([{ one: 1 }])
})
