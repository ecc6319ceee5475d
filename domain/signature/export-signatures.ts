import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import { isFresh, type Organizer } from '@/domain/team/team'
import { type DeskSignature, streamDeskSignatures } from './desk-queries'

/**
 * Opens the export of all signatories with their e-mail addresses, and writes down who asked for it. Asks for a
 * sign-in that is less than ten minutes old (trust.md, promise 5, until the second factor exists).
 */
export async function exportSignatures(
  organizer: Organizer,
  slug: string,
  now = new Date(),
): Promise<AsyncGenerator<DeskSignature[]> | 'campaign-unknown' | 'not-permitted' | 'sign-in-again'> {
  const reached = await reachCampaign(sql(), organizer, slug, 'export-private')
  if (typeof reached === 'string') return reached
  if (!isFresh(organizer, now)) return 'sign-in-again'
  const event = { kind: 'signatures-exported', actor: 'organizer', userId: organizer.userId } as const
  await recordEvent(sql(), { ...event, campaignId: reached.campaignId, detail: { fields: 'all' } }, now)
  return streamDeskSignatures(reached.campaignId)
}
