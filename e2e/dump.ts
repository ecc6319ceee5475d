import { closeDatabase, sql } from '@/db/client'
import { site } from './site'

/** Every row of every table of the site under test as text, lower case; bytes stand in it as hex. */
export async function dumpDatabase(): Promise<string> {
  Object.assign(process.env, site().environment)
  const tables = await sql()<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'drizzle')`
  const rows: string[] = []
  for (const { name } of tables) {
    const some = await sql().unsafe<{ row: string }[]>(`select row_to_json(t)::text as row from ${name} t`)
    rows.push(...some.map(({ row }) => row))
  }
  await closeDatabase()
  return rows.join('\n').toLowerCase()
}

/** A text as it might stand in a dump: plain, base64, hex; lower case. */
export function spellings(text: string): string[] {
  const bytes = Buffer.from(text)
  return [text, bytes.toString('base64').replace(/=+$/, ''), bytes.toString('hex')].map((one) =>
    one.toLowerCase(),
  )
}
