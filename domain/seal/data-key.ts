import { randomBytes } from 'node:crypto'
import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { unwrapKey, wrapKey } from './keyring'
import type { DataKey } from './seal'

// Opened keys stay in memory: a campaign's key never changes while the process lives.
const opened = new Map<string, DataKey>()

/**
 * The data key of a campaign, or of the installation for null; made on first use.
 * @throws when the campaign does not exist (foreign key) or SEAL_KEYS cannot open it.
 */
export async function findDataKey(
  campaignId: string | null,
  client: postgres.Sql | postgres.TransactionSql = sql(),
): Promise<DataKey> {
  const known = opened.get(campaignId ?? '')
  if (known) return known
  const id = uuid()
  const wrapped = wrapKey(randomBytes(32), id)
  await client`
    insert into data_keys (id, campaign_id, wrapped) values (${id}, ${campaignId}, ${wrapped})
    on conflict (campaign_id) do nothing`
  const [row] = await client<{ id: string; wrapped: Buffer }[]>`
    select id, wrapped from data_keys where campaign_id is not distinct from ${campaignId}`
  const key = { id: row!.id, campaignId, secret: unwrapKey(row!.wrapped, row!.id) }
  // A key seen inside a transaction may still be rolled back: only a committed one is remembered.
  if (client === sql()) opened.set(campaignId ?? '', key)
  return key
}

/** Forgets opened keys: for tests that change databases, and after keys are rotated. */
export function forgetDataKeys(): void {
  opened.clear()
}
