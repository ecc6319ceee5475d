import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { lockOrganization } from '@/domain/signature/desk/record-check'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { encodeLogo } from './encode-logo'
import type { LogoRefusal } from './logo'
import { describeLogo, readAlt, readWhole, storeLogo } from './store-logo'
import type { LogoUpload } from './upload-own-logo'

type Refusal = LogoRefusal | 'campaign-unknown' | 'not-permitted' | 'signature-unknown'

/** Takes an organization's logo from an organizer who may review it, while the campaign wants logos. */
export async function uploadLogo(
  organizer: Organizer,
  slug: string,
  signatureId: string,
  upload: LogoUpload,
  now = new Date(),
): Promise<'done' | Refusal> {
  const reached = await reachCampaign(sql(), organizer, slug, 'review-organization')
  if (typeof reached === 'string') return reached
  const { campaignId } = reached
  const [campaign] = await sql()<{ logos: boolean }[]>`select logos from campaigns where id = ${campaignId}`
  if (!campaign?.logos) return 'logos-off'
  const alt = readAlt(upload.alt)
  if (alt === 'logo-alt') return alt
  const bytes = upload.bytes && (await readWhole(upload.bytes))
  const logo = bytes && (typeof bytes === 'string' ? bytes : await encodeLogo(bytes, organizer.userId))
  if (typeof logo === 'string') return logo
  return sql().begin(async (tx) => {
    const row = await lockOrganization(tx, campaignId, signatureId)
    if (!row?.confirmedAt || row.withdrawnAt || row.erasedAt) return 'signature-unknown'
    if (!logo) return (await describeLogo(tx, row, alt)) ? 'done' : 'logo-missing'
    await storeLogo(tx, row, { logo, alt, userId: organizer.userId }, now)
    const event = { campaignId, signatureId: row.id, kind: 'logo-added', ...by(organizer.userId) }
    await recordEvent(tx, event, now)
    return 'done'
  })
}

/** Takes an organization's logo away, whoever uploaded it. Safe to repeat. */
export async function removeLogo(
  organizer: Organizer,
  slug: string,
  signatureId: string,
  now = new Date(),
): Promise<'done' | Refusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'review-organization')
    if (typeof reached === 'string') return reached
    const row = await lockOrganization(tx, reached.campaignId, signatureId)
    if (!row) return 'signature-unknown'
    const { count } = await tx`delete from logos where signature_id = ${row.id}`
    const { campaignId } = reached
    const event = { campaignId, signatureId: row.id, kind: 'logo-removed', ...by(organizer.userId) }
    if (count > 0) await recordEvent(tx, event, now)
    return 'done'
  })
}
