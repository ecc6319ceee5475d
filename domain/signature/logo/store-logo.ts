import type postgres from 'postgres'
import { findDataKey } from '@/domain/seal/data-key'
import { blindIndex, type DataKey, openBytes, openField, sealBytes, sealField } from '@/domain/seal/seal'
import { tidyLine } from '@/domain/text/tidy'
import { altFault } from './alt-fault'
import { type EncodedLogo, LOGO_LIMITS, type LogoRefusal } from './logo'

// How a logo lies in the database, and what both ways to upload one share.

type Signature = { id: string; campaignId: string }
const place = (column: 'image' | 'alt', row: string) => ({ table: 'logos', column, row })

/** What a picture shows, in words: '' stands for the organization's name. */
export function readAlt(typed: string | null): string | 'logo-alt' {
  if (typed === null) return 'logo-alt'
  const alt = tidyLine(typed)
  return altFault(alt) ? 'logo-alt' : alt
}

/** The bytes of an upload as they arrive, never more than the limit and a little. */
export async function readWhole(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number = LOGO_LIMITS.bytes,
): Promise<Buffer | LogoRefusal> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > most) return 'logo-too-large'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Stores a signature's logo in place of the one before. */
export async function storeLogo(
  tx: postgres.TransactionSql,
  { id, campaignId }: Signature,
  { logo, alt, userId }: { logo: EncodedLogo; alt: string; userId: string | null },
  now: Date,
): Promise<void> {
  const key = await findDataKey(campaignId, tx)
  const row = {
    ...{ signature_id: id, campaign_id: campaignId, uploaded_by: userId, uploaded_at: now },
    ...{ width: logo.width, height: logo.height, plate: logo.plate },
    hash: blindIndex(key, 'logo', logo.image.toString('latin1')),
    image: sealBytes(key, place('image', id), logo.image),
    alt: alt === '' ? null : sealField(key, place('alt', id), alt),
  }
  const { signature_id: _id, ...changed } = row
  await tx`insert into logos ${tx(row)} on conflict (signature_id) do update set ${tx(changed)}`
}

/** Says anew what a stored logo shows. @returns whether there is one */
export async function describeLogo(
  tx: postgres.TransactionSql,
  { id, campaignId }: Signature,
  alt: string,
): Promise<boolean> {
  const key = await findDataKey(campaignId, tx)
  const sealed = alt === '' ? null : sealField(key, place('alt', id), alt)
  const { count } = await tx`update logos set alt = ${sealed} where signature_id = ${id}`
  return count > 0
}

export const openImage = (key: DataKey, id: string, sealed: Buffer) =>
  openBytes(key, place('image', id), sealed)
export const openAlt = (key: DataKey, id: string, sealed: Buffer | null) =>
  sealed && openField(key, place('alt', id), sealed)
