import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { openBytes } from '@/domain/seal/seal'
import { makeSigningKey, sealedAt, withKeysLocked } from './make-signing-key'
import type { OpenedSigningKey } from './signing-key'

type Row = { id: string; publicKey: Buffer; privateKey: Buffer }

/** The key that signs now; made when it is needed for the first time. */
export async function openSigningKey(now = new Date()): Promise<OpenedSigningKey> {
  const row = (await selectCurrent()) ?? (await makeFirst(now))
  const privateKey = openBytes(await findDataKey(null), sealedAt(row.id), row.privateKey)
  return { id: row.id, publicKey: row.publicKey.toString('base64'), privateKey }
}

async function makeFirst(now: Date): Promise<Row> {
  await withKeysLocked(async (tx, sealing) => {
    const [there] = await tx`select 1 from signing_keys where retired_at is null`
    if (!there) await makeSigningKey(tx, sealing, now)
  })
  return (await selectCurrent())!
}

async function selectCurrent(): Promise<Row | undefined> {
  const [row] = await sql()<Row[]>`
    select id, public_key, private_key from signing_keys where retired_at is null order by created_at desc limit 1`
  return row
}
