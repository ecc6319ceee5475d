import { validate } from 'uuid'
import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { SealedRefusal } from './sealed-file'

/** Stops a file that waits or is being built, or deletes a built one before its day is over. Safe to repeat. */
export async function cancelSealedFile(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<'done' | SealedRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'export-private')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    if (!validate(id)) return 'sealed-unknown'
    const [row] = await tx<{ cancelledAt: Date | null; fault: string | null }[]>`
      select cancelled_at, fault from sealed_files where id = ${id} and campaign_id = ${campaignId}
      for no key update`
    if (!row) return 'sealed-unknown'
    if (row.cancelledAt || row.fault) return 'done'
    await tx`update sealed_files set cancelled_at = ${now}, passphrase = null where id = ${id}`
    await tx`delete from sealed_file_parts where file_id = ${id}`
    const event = { campaignId, kind: 'sealed-file-cancelled', actor: 'organizer' } as const
    await recordEvent(tx, { ...event, userId: organizer.userId }, now)
    return 'done'
  })
}
