import { realpathSync } from 'node:fs'
import postgres from 'postgres'
import { adminAddress, type Cluster, NAME, SITE_ROLE, sitePassword } from '@/local/postgres-cluster'

// The site connects as a role that owns its database and nothing else, as on a host of its own (docs/hosting.md). In folders
// of earlier versions everything belongs to the superuser: it is handed over at the next start.

const SCHEMAS = ['public', 'drizzle']

/** Runs statements as the superuser, on a connection that says no for an answer soon. */
async function asAdmin<T>(
  cluster: Cluster,
  port: number,
  name: string,
  work: (client: postgres.Sql) => Promise<T>,
): Promise<T> {
  const client = postgres(adminAddress(cluster, port, name), {
    max: 1,
    connect_timeout: 3,
    onnotice: () => {},
  })
  try {
    return await work(client)
  } finally {
    await client.end({ timeout: 1 })
  }
}

type Found = { place: string; role: boolean; owner: string | null }

function look(client: postgres.Sql): Promise<Found[]> {
  return client<Found[]>`
    select current_setting('data_directory') as place,
      exists (select from pg_roles where rolname = ${SITE_ROLE}) as role,
      (select pg_get_userbyid(datdba) from pg_database where datname = ${NAME}) as owner`
}

/** Everything of the site's schemas but what belongs to an extension or goes with its table. */
async function handOver(client: postgres.Sql): Promise<void> {
  const statements = await client<{ statement: string }[]>`
    with foreign_to_us as (select objid from pg_depend where deptype in ('e', 'i', 'a') and classid <> 'pg_constraint'::regclass)
    select format('alter schema %I owner to %I', nspname, ${SITE_ROLE}::text) as statement
      from pg_namespace where nspname = any(${SCHEMAS}) and nspname <> 'public'
    union all
    select format('alter %s %s owner to %I', case relkind when 'S' then 'sequence' when 'v' then 'view'
        when 'm' then 'materialized view' else 'table' end, oid::regclass, ${SITE_ROLE}::text)
      from pg_class where relnamespace::regnamespace::text = any(${SCHEMAS}) and relkind in ('r', 'p', 'S', 'v', 'm')
        and oid not in (select objid from foreign_to_us)
    union all
    select format('alter routine %s owner to %I', oid::regprocedure, ${SITE_ROLE}::text)
      from pg_proc where pronamespace::regnamespace::text = any(${SCHEMAS}) and oid not in (select objid from foreign_to_us)
    union all
    select format('alter type %s owner to %I', oid::regtype, ${SITE_ROLE}::text)
      from pg_type where typnamespace::regnamespace::text = any(${SCHEMAS}) and typtype in ('e', 'd')
        and oid not in (select objid from foreign_to_us)`
  await client.begin(async (tx) => {
    for (const { statement } of statements) await tx.unsafe(statement)
    await tx.unsafe(`alter database ${NAME} owner to ${SITE_ROLE}`)
  })
}

/**
 * Makes sure that the site's role and its database exist and that the one owns the other. False when what listens there is not
 * this cluster, but a stranger that has its port, or does not answer yet.
 */
export async function settleOwner(cluster: Cluster, port: number): Promise<boolean> {
  try {
    const found = await asAdmin(cluster, port, 'postgres', async (client) => {
      const [row] = await look(client)
      if (!row || realpathSync(row.place) !== realpathSync(cluster.data)) return null
      const rights = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls'
      const verb = row.role ? 'alter' : 'create'
      await client.unsafe(`${verb} role ${SITE_ROLE} ${rights} password '${sitePassword(cluster)}'`)
      if (row.owner === null) await client.unsafe(`create database ${NAME} owner ${SITE_ROLE}`)
      return row
    })
    if (!found) return false
    if (found.owner !== null && found.owner !== SITE_ROLE) await asAdmin(cluster, port, NAME, handOver)
    return true
  } catch {
    return false
  }
}
