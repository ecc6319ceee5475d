import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { environment } from '@/env'
import { endLost } from './lost-transaction'
import { keepToOne } from './one-connection'

// Two clients on purpose: drizzle changes how its client reads dates and JSON (docs/decisions/003).
// They live on globalThis because Next bundles this module more than once in one process.
type Clients = { raw?: postgres.Sql; drizzle?: ReturnType<typeof open>; limits?: typeof WEB_LIMITS }
const clients: Clients = ((globalThis as { undersignedClients?: Clients }).undersignedClients ??= {})

// The driver itself waits for longer and longer, 20 seconds in the end, and everyone's statements with it. A refused
// connection costs next to nothing: half a second apart is often enough to be back when the database is.
const LONGEST_PAUSE = 0.5 // seconds
const pauseBeforeConnecting = (failures: number) => Math.min(0.05 * 2 ** failures, LONGEST_PAUSE)

const options = () => ({
  max: 10,
  idle_timeout: 60,
  connect_timeout: 5,
  backoff: pauseBeforeConnecting,
  onnotice: () => {},
  connection: clients.limits ?? {},
})

/** Milliseconds after which PostgreSQL gives up what a visitor waits for (docs/decisions/003). */
const WEB_LIMITS = {
  lock_timeout: 15_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 30_000,
}

/** For the web process, before its first statement: nobody there waits longer than WEB_LIMITS. What the worker does may last. */
export function limitWaiting(): void {
  clients.limits = WEB_LIMITS
}

const camelColumns = { transform: { column: { from: postgres.toCamel, to: postgres.fromCamel } } }

function open() {
  return drizzle(keepToOne(postgres(environment().DATABASE_URL, options())))
}

/** Statements, in a transaction or not: `client`...`` is the same in both. */
export type Client = postgres.Sql | postgres.TransactionSql

/** PostgreSQL's type of bytes: the driver takes an array of them for one value unless it is told. */
export const BYTEA = 17

/** The client for statements in SQL. A column `signed_at` comes back as `signedAt`; what is in JSON keeps its names. */
export function sql(): postgres.Sql {
  return (clients.raw ??= keepToOne(
    endLost(postgres(environment().DATABASE_URL, { ...options(), ...camelColumns })),
  ))
}

/** drizzle's client, for reads of what is public or of a campaign, whose conditions are put together. */
export function db() {
  return (clients.drizzle ??= open())
}

/**
 * Ends both clients; who asks for one afterwards gets another. What still waits after so many seconds fails.
 * @param patience 0 for a database that is away: what stands in line for a connection then fails at once, not one by one
 */
export async function closeDatabase(patience = 5): Promise<void> {
  const { raw, drizzle } = clients
  clients.raw = undefined
  clients.drizzle = undefined
  await Promise.all([raw?.end({ timeout: patience }), drizzle?.$client.end({ timeout: patience })])
}

/** The constraint that a statement broke; undefined when it failed for another reason. */
export function brokenConstraint(error: unknown): string | undefined {
  return (error as { constraint_name?: string }).constraint_name
}
