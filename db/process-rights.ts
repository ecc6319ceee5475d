import postgres from 'postgres'

// What the web and the worker process may do in the database, when each has a role of its own that owns nothing. A table that is named
// nowhere here may be read and written by both.

export type Process = 'web' | 'worker'

const ALL = 'select, insert, update, delete'
const READ = 'select'
const APPEND = 'select, insert'
const NO_DELETE = 'select, insert, update'

/** What neither can take back: the history, the letters' texts and the numbers of past hours. No campaign and no account is deleted. */
const BOTH: Record<string, string> = {
  events: APPEND,
  editions: APPEND,
  count_history: READ,
  count_hours: READ,
  campaigns: NO_DELETE,
  memberships: NO_DELETE,
  data_keys: NO_DELETE,
  users: READ,
  accounts: READ,
  watched_words: READ,
}

const OWN: Record<Process, Record<string, string>> = {
  // Lists are frozen, files made and signed by the worker alone.
  web: {
    users: 'select, update',
    delivered_signatories: 'select, delete',
    delivery_files: 'select, delete',
    delivery_file_parts: 'select, delete',
    delivery_revisions: 'select, delete',
    sealed_file_parts: 'select, delete',
    signing_keys: 'select (id, public_key, created_at, retired_at)',
  },
  // Nobody signs in here, no letter is written, nobody joins a team.
  worker: {
    count_history: APPEND,
    count_hours: 'select, insert, delete',
    campaigns: 'select, update',
    memberships: READ,
    editions: READ,
    drafts: READ,
    updates: 'select, update',
    update_texts: READ,
    sessions: 'select, delete',
    verification_tokens: 'select, delete',
  },
}

/** The statements that give a role the rights of a process, and take all others away. */
export function rightsOf(process: Process, role: string, tables: string[]): string[] {
  const to = `"${role.replaceAll('"', '""')}"`
  return [
    `revoke all on all tables in schema public from ${to}`,
    `grant usage on schema public, drizzle to ${to}`,
    `grant select on all tables in schema drizzle to ${to}`,
    ...tables.map((table) => `grant ${OWN[process][table] ?? BOTH[table] ?? ALL} on "${table}" to ${to}`),
    // A new version's tables can be used as soon as they are there; granting again narrows them.
    `alter default privileges in schema public grant ${ALL} on tables to ${to}`,
  ]
}

/**
 * Gives a role that exists the rights of a process. Needs the owner of the tables. Safe to repeat; to be repeated after each migration.
 * @returns how many tables there are; null when the role is unknown, or owns the tables itself
 */
export async function grantRights(
  databaseUrl: string,
  process: Process,
  role: string,
): Promise<number | null> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  try {
    const [known] = await client`
      select from pg_roles where rolname = ${role} and not rolsuper
        and not exists (select from pg_tables where schemaname = 'public' and tableowner = ${role})`
    if (!known) return null
    const tables = await client<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public' order by 1`
    await client.begin(async (tx) => {
      for (const statement of rightsOf(
        process,
        role,
        tables.map(({ name }) => name),
      ))
        await tx.unsafe(statement)
    })
    return tables.length
  } finally {
    await client.end({ timeout: 5 })
  }
}
