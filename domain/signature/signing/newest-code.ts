import type { Client } from '@/db/client'

/** The hash of the link in the newest mail with a code about a signature that waits; null when there is none. */
export async function findNewestCode(client: Client, signatureId: string | null): Promise<Buffer | null> {
  const [newest] = await client<{ hash: Buffer }[]>`
    select hash from tokens
    where signature_id = ${signatureId} and purpose = 'confirm' and code is not null and voided_at is null
    order by created_at desc, hash limit 1`
  return newest?.hash ?? null
}
