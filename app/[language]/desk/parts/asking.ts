import { redirect } from 'next/navigation'
import { cache } from 'react'
import { whoIsAsking } from '@/auth'
import { type DeskCampaign, findOwnCampaign } from '@/domain/campaign/desk-queries'
import { type SavedWhole, seenOf } from '@/domain/campaign/save-whole'
import type { Organizer } from '@/domain/team/team'
import { inLanguage, paths } from '@/paths'

/** Who is asking, once per request. */
export const whoAsks = cache(whoIsAsking)

/** The signed-in organizer; anybody else is sent to sign in and comes back to this path of the desk. */
export async function requireOrganizer(prefix: string, path: string): Promise<Organizer> {
  const organizer = await whoAsks()
  return organizer ?? redirect(inLanguage(prefix, paths.signIn(path)))
}

/**
 * A campaign of the asking organizer's, with the one who asks; null when it is unknown or another team's.
 * @param page what the page saves whole: then `seen` is the value that its form carries
 */
export async function findDeskCampaign(
  prefix: string,
  slug: string,
  path: string,
  page?: SavedWhole,
): Promise<{ organizer: Organizer; campaign: DeskCampaign; seen: string } | null> {
  const organizer = await requireOrganizer(prefix, path)
  const seen = page ? await seenOf(page, { slug }) : ''
  const campaign = await findOwnCampaign(organizer, slug)
  return campaign && { organizer, campaign, seen }
}
