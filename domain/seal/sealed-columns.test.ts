import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { useTestDatabase } from '@/testing/database'
import { PLAIN_COLUMNS, SEALED_COLUMNS } from './sealed-columns'

useTestDatabase()

const named = (lists: Record<string, readonly string[]>[]) =>
  lists
    .flatMap((list) =>
      Object.entries(list).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)),
    )
    .toSorted()

test('every column of bytes is named as sealed or as plain, once', async () => {
  const columns = await sql()<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type = 'bytea'`
  expect(named([SEALED_COLUMNS, PLAIN_COLUMNS])).toEqual(columns.map(({ name }) => name).toSorted())
})
