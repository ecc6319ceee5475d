import { createHash, generateKeyPairSync } from 'node:crypto'
import { type Client, sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { type DataKey, sealBytes } from '@/domain/seal/seal'

/** Where a private key stands sealed. */
export const sealedAt = (id: string) => ({ table: 'signing_keys', column: 'private_key', row: id })

/** Does something about the keys while no one else does: two at once would make two. */
export async function withKeysLocked<T>(work: (tx: Client, sealing: DataKey) => Promise<T>): Promise<T> {
  // Made before the transaction, which only looks it up.
  const sealing = await findDataKey(null)
  const answer = await sql().begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('signing keys', 0))`
    return [await work(tx, sealing)] as const
  })
  return answer[0]
}

/** Makes a key and keeps it sealed. @returns its id */
export async function makeSigningKey(tx: Client, sealing: DataKey, now: Date): Promise<string> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  // The raw key is the end of its SubjectPublicKeyInfo (RFC 8410).
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const id = createHash('sha256').update(raw).digest('hex').slice(0, 16)
  const sealed = sealBytes(sealing, sealedAt(id), privateKey.export({ format: 'der', type: 'pkcs8' }))
  await tx`
    insert into signing_keys (id, public_key, private_key, created_at) values (${id}, ${raw}, ${sealed}, ${now})`
  return id
}
