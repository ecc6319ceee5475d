import { by, recordEvent } from '@/domain/event/record-event'
import type { CampaignRefusal } from '@/domain/campaign/campaign'
import { saveWhole, type Seen } from '@/domain/campaign/save-whole'
import type { Organizer } from '@/domain/team/team'
import { tidyLine, tidyOptional } from '@/domain/text/tidy'
import { coalitionFault, type FaceFaults } from './face'
import { canBeRead, DEFAULT_INK, readInk } from './ink'
import { lockFace } from './lock-face'

/** What is typed of a face; '' is the default. */
export type TypedFace = { ink: string; coalition: string }

/** Why a typed face can't be shown. */
export function findFaceFaults({ ink, coalition }: TypedFace): FaceFaults {
  const read = readInk(ink)
  const fault = coalitionFault(tidyOptional(coalition))
  return {
    ...(tidyLine(ink) !== '' && !read ? { ink: 'ink-invalid' as const } : {}),
    ...(read && !canBeRead(read) ? { ink: 'ink-too-light' as const } : {}),
    ...(fault ? { coalition: fault } : {}),
  }
}

/** Saves a campaign's ink and its coalition's name. Safe to repeat: what is as it was leaves no trace. */
export async function saveFace(
  organizer: Organizer,
  slug: string,
  typed: TypedFace & Seen,
  now = new Date(),
): Promise<'done' | CampaignRefusal | { faults: FaceFaults }> {
  const faults = findFaceFaults(typed)
  const read = readInk(typed.ink)
  const ink = read === DEFAULT_INK ? null : read
  const coalition = tidyOptional(typed.coalition) || null
  const asked = { organizer, slug, act: 'edit-letter', page: 'face', seen: typed.seen } as const
  return saveWhole(asked, async (tx) => {
    const face = await lockFace(tx, organizer, slug)
    if (typeof face === 'string') return face
    if (Object.keys(faults).length > 0) return { faults }
    const { campaignId } = face
    await tx`update faces set ink = ${ink}, coalition = ${coalition} where campaign_id = ${campaignId}`
    const event = { campaignId, ...by(organizer.userId) }
    if (ink !== face.ink)
      await recordEvent(tx, { ...event, kind: 'face-ink-saved', detail: { ink: ink ?? '' } }, now)
    if (coalition !== face.coalition) await recordEvent(tx, { ...event, kind: 'face-name-saved' }, now)
    return 'done'
  })
}
