import { type Client, sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { findLinked, type Linked } from '@/domain/signature/link'
import { raiseFlag } from '@/domain/review/screen'
import { lockOwn } from '@/domain/signature/owner'
import { encodeLogo } from './encode-logo'
import type { LogoRefusal } from './logo'
import { describeLogo, readAlt, readWhole, storeLogo } from './store-logo'

/** An uploaded picture as it arrives; none when only what it shows is said anew. `alt`: null when it is longer than anything that is read. */
export type LogoUpload = {
  alt: string | null
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array> | null
}

type Refusal = LogoRefusal | 'link-unknown' | 'not-possible'

/**
 * Takes the logo of an organization from its officer's own page, while the campaign wants logos. It is shown once the
 * organization is on the list. Whoever has no such page has nothing of a file read.
 */
export async function uploadOwnLogo(
  token: string,
  upload: LogoUpload,
  now = new Date(),
): Promise<'done' | Refusal> {
  const refusal = await refuse(sql(), await findLinked(sql(), token, 'signature', 'read'))
  if (refusal) return refusal
  const alt = readAlt(upload.alt)
  if (alt === 'logo-alt') return alt
  const bytes = upload.bytes && (await readWhole(upload.bytes))
  const logo = bytes && (typeof bytes === 'string' ? bytes : await encodeLogo(bytes, token))
  if (typeof logo === 'string') return logo
  return sql().begin(async (tx) => {
    const row = await lockOwn(tx, token)
    const late = await refuse(tx, row)
    if (late || !row) return late ?? 'link-unknown'
    // On the list it stands at once, and nobody has seen it.
    if (row.publishedAt) await raiseFlag(tx, row, 'added', now)
    if (!logo) return (await describeLogo(tx, row, alt)) ? 'done' : 'logo-missing'
    await storeLogo(tx, row, { logo, alt, userId: null }, now)
    const event = { campaignId: row.campaignId, signatureId: row.id, kind: 'logo-added' }
    await recordEvent(tx, { ...event, actor: 'signer' }, now)
    return 'done'
  })
}

async function refuse(client: Client, row: Linked | null): Promise<Refusal | null> {
  if (!row) return 'link-unknown'
  if (row.kind !== 'organization' || !row.confirmedAt || row.withdrawnAt || row.erasedAt)
    return 'not-possible'
  const [campaign] = await client<{ logos: boolean }[]>`
    select logos from campaigns where id = ${row.campaignId}`
  return campaign?.logos ? null : 'logos-off'
}

/** Takes an organization's logo away from its own page. Safe to repeat. */
export async function removeOwnLogo(token: string, now = new Date()): Promise<'done' | 'link-unknown'> {
  return sql().begin(async (tx) => {
    const row = await lockOwn(tx, token)
    if (!row) return 'link-unknown'
    const { count } = await tx`delete from logos where signature_id = ${row.id}`
    const event = { campaignId: row.campaignId, signatureId: row.id, kind: 'logo-removed' }
    if (count > 0) await recordEvent(tx, { ...event, actor: 'signer' }, now)
    return 'done'
  })
}
