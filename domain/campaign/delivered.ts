import type { Client } from '@/db/client'

/**
 * Whether a campaign is over and was handed over, for statements in SQL, of a table that is named so; by the database's clock, as
 * `state` in queries.ts. A letter that stays open after a delivery goes on as before.
 */
export const isDelivered = (client: Client, table: string) => client`((${client(table)}.closed_at is not null
  or coalesce(${client(table)}.closes_at <= now(), false)) and exists (
    select from deliveries where deliveries.campaign_id = ${client(table)}.id and deliveries.final_at is not null))`
