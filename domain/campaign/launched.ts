import { sql as fragment } from 'drizzle-orm'
import type { Client } from '@/db/client'
import { campaigns } from '@/db/tables/campaign'

// Whether the public sees a campaign. One that collects first is nobody's to see until its launch; a draft never is.

/** For drizzle's statements. */
export const isPublic = fragment<boolean>`(${campaigns.openedAt} is not null
  and (not ${campaigns.collectsFirst} or ${campaigns.launchedAt} is not null))`

/** Since when letter and list are public. */
export const publicSince = fragment`coalesce(${campaigns.launchedAt}, ${campaigns.openedAt})`.mapWith(
  campaigns.openedAt,
)

/** For statements in SQL, of a table that is named so. */
export const collects = (client: Client, table: string) =>
  client`(${client(table)}.collects_first and ${client(table)}.launched_at is null)`

/**
 * Whether the campaign still collects, so that nothing of it may become public; it stays so until the transaction ends. The launch
 * waits for all who asked and goes before all who ask later (domain/signature/launch): advisory locks are given in order, where locks
 * of rows that many share would let a launch wait for ever. The second statement sees what the launch left behind.
 */
export async function holdLaunch(client: Client, campaignId: string): Promise<boolean> {
  const [, [row]] = await Promise.all([
    client`select pg_advisory_xact_lock_shared(${lockOf(client, campaignId)})`,
    client<{ collecting: boolean }[]>`
      select ${collects(client, 'campaigns')} as collecting from campaigns where id = ${campaignId}`,
  ])
  return row!.collecting
}

/** The key of the lock between a campaign's launch and everything that moves its public rows and counts. */
export const lockOf = (client: Client, campaignId: string) =>
  client`hashtextextended('launch ' || ${campaignId}::text, 0)`
