import type { Client } from '@/db/client'
import type { PublicProof } from '@/db/tables/signature'
import { v7 as uuid } from 'uuid'
import { type DataKey, openField, sealField } from '@/domain/seal/seal'
import type { Decision } from './decision'

// A decision is a row among the proofs: what is voided, erased, handed out and shown with them is so with it too.

type SealedDecision = { id: string; source: Buffer; value: Buffer }

const place = (row: string, column: 'source' | 'value') => ({ table: 'proofs', column, row })

/** The columns of a new row that holds a decision. */
export function sealDecision(key: DataKey, { body, on }: Decision): SealedDecision {
  const id = uuid()
  return {
    id,
    source: sealField(key, place(id, 'source'), body),
    value: sealField(key, place(id, 'value'), on),
  }
}

/** A statement that stores a decision for each signature `from` gives, with column (id). */
export function insertDecision(
  sql: Client,
  { key, decision, now }: { key: DataKey; decision: Decision; now: Date },
  from: ReturnType<Client>,
) {
  const { id, source, value } = sealDecision(key, decision)
  return sql`
    insert into proofs (id, signature_id, method, source, value, recorded_at)
    select ${id}::uuid, signature.id, 'decision', ${source}::bytea, ${value}::bytea, ${now}::timestamptz ${from}`
}

/** The decision that stands for a signature; null when none does. */
export async function findDecision(
  client: Client,
  key: DataKey,
  signatureId: string,
): Promise<Decision | null> {
  const [row] = await client<SealedDecision[]>`
    select id, source, value from proofs
    where signature_id = ${signatureId} and method = 'decision' and voided_at is null and source is not null
      and value is not null
    order by recorded_at desc, id desc limit 1`
  if (!row) return null
  return {
    body: openField(key, place(row.id, 'source'), row.source),
    on: openField(key, place(row.id, 'value'), row.value),
  }
}

/** How a decision stands on the public list: `source` is who decided, `at` the day of it. */
export function publicDecision({ body, on }: Decision): PublicProof {
  return { method: 'decision', source: body, domain: null, at: `${on}T00:00:00.000Z` }
}
