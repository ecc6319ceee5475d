import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { type Client, sql } from '@/db/client'
import { opensKey, unwrapKey, wrapKey } from './keyring'
import type { DataKey } from './seal'

// Opened keys stay in memory for a minute at most: a campaign's key may be destroyed by another process.
const KEPT = 60_000 // milliseconds
const opened = new Map<string, DataKey>()

/** Forgets every opened key, as after another SEAL_KEYS was set. */
export const forgetDataKeys = (): void => opened.clear()

/**
 * The data key of a campaign, or of the installation for null; made on first use.
 * @param tx the transaction of a caller that holds one: waiting for a second connection could then wait forever. In a
 * transaction a key is only looked up, because it may still be rolled back.
 * @throws when the campaign does not exist (foreign key) or SEAL_KEYS cannot open it.
 */
export async function findDataKey(campaignId: string | null, tx?: Client): Promise<DataKey> {
  const known = opened.get(campaignId ?? '')
  if (known) return known
  const row = (await selectKey(tx ?? sql(), campaignId)) ?? (tx ? null : await makeKey(campaignId))
  if (!row) throw new Error('No data key: it is made before the first transaction that needs it')
  const key = { id: row.id, campaignId, secret: unwrapKey(row.wrapped, row.id) }
  opened.set(campaignId ?? '', key)
  // Also if nobody asks for it again.
  setTimeout(() => opened.delete(campaignId ?? ''), KEPT).unref()
  return key
}

/**
 * Destroys the data key of a campaign by putting a new one in its place: what the old one sealed nobody opens again, here or in a
 * later dump. Other processes forget it within a minute.
 * @returns the new one, and the old one for what the same transaction seals anew; null where SEAL_KEYS couldn't open it either
 */
export async function replaceDataKey(
  tx: Client,
  campaignId: string,
): Promise<{ before: DataKey | null; after: DataKey }> {
  const old = await selectKey(tx, campaignId)
  const [id, secret] = [uuid(), randomBytes(32)]
  const wrapped = wrapKey(secret, id)
  await tx`
    insert into data_keys (id, campaign_id, wrapped) values (${id}, ${campaignId}, ${wrapped})
    on conflict (campaign_id) do update set id = excluded.id, wrapped = excluded.wrapped, created_at = now()`
  opened.delete(campaignId)
  return {
    before:
      old && opensKey(old.wrapped, old.id)
        ? { id: old.id, campaignId, secret: unwrapKey(old.wrapped, old.id) }
        : null,
    after: { id, campaignId, secret },
  }
}

type Row = { id: string; wrapped: Buffer }

async function selectKey(client: Client, campaignId: string | null) {
  const [row] = await client<Row[]>`
    select id, wrapped from data_keys where campaign_id is not distinct from ${campaignId}`
  return row ?? null
}

async function makeKey(campaignId: string | null): Promise<Row | null> {
  const id = uuid()
  const wrapped = wrapKey(randomBytes(32), id)
  await sql()`
    insert into data_keys (id, campaign_id, wrapped) values (${id}, ${campaignId}, ${wrapped})
    on conflict (campaign_id) do nothing`
  return selectKey(sql(), campaignId)
}
