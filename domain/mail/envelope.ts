import { z } from 'zod'
import { findDataKey } from '@/domain/seal/data-key'
import { type DataKey, openField, sealField } from '@/domain/seal/seal'
import type { Envelope } from './mail'

const shape = z.object({
  to: z.string(),
  token: z.string(),
  next: z.string().optional(),
  code: z.string().optional(),
  organization: z.string().optional(),
  partner: z.string().optional(),
  handed: z.boolean().optional(),
  sealedFile: z
    .object({
      by: z.string(),
      at: z.string(),
      recipient: z.enum(['key', 'passphrase']),
      format: z.enum(['csv', 'xlsx']),
    })
    .optional(),
})

type Row = { id: string; campaignId: string | null }

const place = (id: string) => ({ table: 'outbox', column: 'sealed', row: id })

/** Seals address, token and code for the outbox row that will carry them. */
export async function sealEnvelope(row: Row, envelope: Envelope): Promise<Buffer> {
  return sealEnvelopeWith(await findDataKey(row.campaignId), row.id, envelope)
}

/** The same for one who holds the row's key already: inside a statement nothing can be waited for. */
export function sealEnvelopeWith(key: DataKey, id: string, envelope: Envelope): Buffer {
  return sealField(key, place(id), JSON.stringify(envelope))
}

/** Opens what the row carries. @throws when the row's key is gone or the bytes belong to another row. */
export async function openEnvelope(row: Row & { sealed: Buffer }): Promise<Envelope> {
  return shape.parse(JSON.parse(openField(await findDataKey(row.campaignId), place(row.id), row.sealed)))
}
