import { type Client, sql } from '@/db/client'

// A dump that is restored brings back who was erased since. A database knows that it was restored: what it wrote down about itself when
// it was first used is the server's and its own table's number, and after a restore one of them is another.

/** The server's number, the database's and a table's: no restored dump has all three of the database that it was made of. */
const identity = (client: Client) => client`(
  select concat_ws('/', (select system_identifier from pg_control_system()),
    (select oid from pg_database where datname = current_database()), 'public.signatures'::regclass::oid))`

/** Whether this database is a restored one to which nobody has applied the erasures; null for one that was never used. */
export async function isRestored(): Promise<boolean | null> {
  const client = sql()
  const [row] = await client<{ restored: boolean }[]>`
    select identity <> ${identity(client)} as restored from installation`
  return row?.restored ?? null
}

/** Writes down which database this is, when it is used for the first time. */
export async function noteDatabase(now = new Date()): Promise<void> {
  const client = sql()
  await client`
    insert into installation (identity, settled_at) values (${identity(client)}, ${now}) on conflict do nothing`
}

/** Says that the erasures were applied: from now on this is the database. */
export async function settleRestored(now = new Date()): Promise<void> {
  const client = sql()
  await client`
    insert into installation (identity, settled_at) values (${identity(client)}, ${now})
    on conflict (single) do update set identity = excluded.identity, settled_at = excluded.settled_at`
}
