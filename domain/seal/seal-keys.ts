import { sql } from '@/db/client'
import { opensKey, sealKeyIds, unwrapKey, wrapKey, wrapperOf } from './keyring'
import { countSealed, type SealedBy } from './sealed-columns'

type Row = { id: string; wrapped: Buffer }

/**
 * Wraps every data key with the first of SEAL_KEYS that another one wraps, one by one, beside a site that serves: what is in memory
 * stays the same key. Stopped halfway, it goes on when it is called again.
 * @returns how many were wrapped anew, how many were already, and how many none of SEAL_KEYS opens
 */
export async function rotateSealKeys(): Promise<{ rewrapped: number; already: number; lost: number }> {
  const client = sql()
  const [first] = sealKeyIds()
  const done = { rewrapped: 0, already: 0, lost: 0 }
  for (const { id, wrapped } of await client<Row[]>`select id, wrapped from data_keys order by id`) {
    if (wrapperOf(wrapped) === first) done.already += 1
    else if (!opensKey(wrapped, id)) done.lost += 1
    else {
      const anew = wrapKey(unwrapKey(wrapped, id), id)
      // One that was destroyed or wrapped anew meanwhile is left as it is.
      const { count } =
        await client`update data_keys set wrapped = ${anew} where id = ${id} and wrapped = ${wrapped}`
      done.rewrapped += count
    }
  }
  return done
}

export type KeyReport = {
  /** How many data keys each of SEAL_KEYS wraps, the first one first. */
  wraps: { id: string; dataKeys: number }[]
  /** Wrapped by a key that SEAL_KEYS doesn't have, or has another one in place of. */
  lost: { wrapper: string; campaign: string | null }[]
  /** Values that no data key opens which is there and opens itself. */
  unreadable: SealedBy[]
}

/** What SEAL_KEYS opens of the database, and what nobody can read any more. */
export async function checkSealKeys(): Promise<KeyReport> {
  const rows = await sql()<(Row & { campaign: string | null })[]>`
    select k.id, k.wrapped, c.slug as campaign from data_keys k left join campaigns c on c.id = k.campaign_id order by c.slug`
  const opened = rows.filter(({ id, wrapped }) => opensKey(wrapped, id))
  const readable = new Set(opened.map(({ id }) => id))
  return {
    wraps: sealKeyIds().map((id) => ({
      id,
      dataKeys: opened.filter(({ wrapped }) => wrapperOf(wrapped) === id).length,
    })),
    lost: rows
      .filter(({ id }) => !readable.has(id))
      .map(({ wrapped, campaign }) => ({ wrapper: wrapperOf(wrapped), campaign })),
    unreadable: (await countSealed()).filter(({ key }) => !readable.has(key)),
  }
}
