import { sql } from '@/db/client'
import type { SigningKey } from './signing-key'

/** Every key that ever signed here, the newest first: what the site publishes. */
export async function listSigningKeys(): Promise<SigningKey[]> {
  return sql()<SigningKey[]>`
    select id, encode(public_key, 'base64') as public_key, created_at, retired_at
    from signing_keys order by created_at desc, id`
}
