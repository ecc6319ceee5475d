import { z } from 'zod'
import { findDataKey } from '@/domain/seal/data-key'
import { openField, sealField } from '@/domain/seal/seal'
import type { Envelope } from './mail'

const shape = z.object({ to: z.string(), token: z.string(), next: z.string().optional() })

type Row = { id: string; campaignId: string | null }

const place = (row: Row) => ({ table: 'outbox', column: 'sealed', row: row.id })

/** Seals address and token for the outbox row that will carry them. */
export async function sealEnvelope(row: Row, envelope: Envelope): Promise<Buffer> {
  return sealField(await findDataKey(row.campaignId), place(row), JSON.stringify(envelope))
}

/** Opens what the row carries. @throws when the row's key is gone or the bytes belong to another row. */
export async function openEnvelope(row: Row & { sealed: Buffer }): Promise<Envelope> {
  return shape.parse(JSON.parse(openField(await findDataKey(row.campaignId), place(row), row.sealed)))
}
