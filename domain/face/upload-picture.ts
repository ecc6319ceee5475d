import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { blindIndex } from '@/domain/seal/seal'
import { encodeLogo } from '@/domain/signature/logo/encode-logo'
import { LOGO_LIMITS } from '@/domain/signature/logo/logo'
import { readWhole } from '@/domain/signature/logo/store-logo'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { encodeShared } from './encode-shared'
import { type FaceRefusal, type FaceUse, SHARED_LIMITS } from './face'
import { lockFace } from './lock-face'

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Takes a picture of a campaign's own in place of the one before: nothing of a file is read for who may not change it. */
export async function uploadFacePicture(
  organizer: Organizer,
  slug: string,
  use: FaceUse,
  file: Bytes | null,
  now = new Date(),
): Promise<'done' | FaceRefusal> {
  const reached = await reachCampaign(sql(), organizer, slug, 'edit-letter')
  if (typeof reached === 'string') return reached
  const { bytes: most } = use === 'logo' ? LOGO_LIMITS : SHARED_LIMITS
  const bytes = file && (await readWhole(file, most))
  if (!bytes) return 'logo-missing'
  if (typeof bytes === 'string') return bytes
  const drawn = await (use === 'logo' ? encodeLogo : encodeShared)(bytes, organizer.userId)
  if (typeof drawn === 'string') return drawn
  const { fromWidth, fromHeight } = { fromWidth: drawn.width, fromHeight: drawn.height, ...drawn }
  return sql().begin(async (tx) => {
    const face = await lockFace(tx, organizer, slug)
    if (typeof face === 'string') return face
    const { campaignId } = face
    const key = await findDataKey(campaignId, tx)
    const { image, width, height, plate } = drawn
    const row = {
      ...{ image, width, height, plate, from_width: fromWidth, from_height: fromHeight },
      hash: blindIndex(key, 'logo', image.toString('latin1')),
      ...{ uploaded_by: organizer.userId, uploaded_at: now },
    }
    await tx`
      insert into face_pictures ${tx({ campaign_id: campaignId, use, ...row })}
      on conflict (campaign_id, use) do update set ${tx(row)}`
    await recordEvent(tx, { campaignId, kind: `face-${use}-saved`, ...by(organizer.userId) }, now)
    return 'done'
  })
}

/** Takes a picture of a campaign's own away: the default is shown again. Safe to repeat. */
export async function removeFacePicture(
  organizer: Organizer,
  slug: string,
  use: FaceUse,
  now = new Date(),
): Promise<'done' | FaceRefusal> {
  return sql().begin(async (tx) => {
    const face = await lockFace(tx, organizer, slug)
    if (typeof face === 'string') return face
    const { campaignId } = face
    const { count } = await tx`delete from face_pictures where campaign_id = ${campaignId} and use = ${use}`
    if (count > 0)
      await recordEvent(tx, { campaignId, kind: `face-${use}-removed`, ...by(organizer.userId) }, now)
    return 'done'
  })
}
