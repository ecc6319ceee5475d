import { and, desc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaigns, drafts, editions } from '@/db/tables/campaign'
import { memberships } from '@/db/tables/team'
import type { Organizer } from '@/domain/team/team'
import { face } from './face'
import { addressesDueAt, restDueAt } from './keeping'
import { isPublic } from './launched'
import { state } from './queries'

// What organizers see of their own campaigns. Every query joins the asker's membership.

const columns = {
  id: campaigns.id,
  slug: campaigns.slug,
  state,
  role: memberships.role,
  language: campaigns.language,
  contact: campaigns.contact,
  responsible: campaigns.responsible,
  draftedAt: campaigns.draftedAt,
  openedAt: campaigns.openedAt,
  isPublic,
  collectsFirst: campaigns.collectsFirst,
  launchesAt: campaigns.launchesAt,
  launchesZone: campaigns.launchesZone,
  launchedAt: campaigns.launchedAt,
  closesAt: campaigns.closesAt,
  closesZone: campaigns.closesZone,
  closedAt: campaigns.closedAt,
  kinds: campaigns.kinds,
  proofRule: campaigns.proofRule,
  byInvitation: campaigns.byInvitation,
  invitedSeeNames: campaigns.invitedSeeNames,
  logos: campaigns.logos,
  reviewsPeople: campaigns.reviewsPeople,
  keepsAddressesDays: campaigns.keepsAddressesDays,
  keepsRestDays: campaigns.keepsRestDays,
  addressesDueAt,
  restDueAt,
  addressesErasedAt: campaigns.addressesErasedAt,
  shreddedAt: campaigns.shreddedAt,
  reminds: campaigns.reminds,
  series: campaigns.series,
  face,
  addressees: drafts.addressees,
  title: drafts.title,
  text: drafts.text,
  savedAt: drafts.savedAt,
  editionNumber: editions.number,
  editionHash: sql<string | null>`encode(${editions.hash}, 'hex')`,
}

/** What needs its organizers first: an open campaign, then a draft, then what is over. */
const stage = sql`case when ${campaigns.closedAt} is not null then 2 when ${campaigns.openedAt} is null then 1 else 0 end`

function ownCampaigns(organizer: Organizer) {
  return db()
    .select(columns)
    .from(campaigns)
    .innerJoin(
      memberships,
      and(eq(memberships.campaignId, campaigns.id), eq(memberships.userId, organizer.userId)),
    )
    .innerJoin(drafts, and(eq(drafts.campaignId, campaigns.id), eq(drafts.language, campaigns.language)))
    .leftJoin(
      editions,
      and(
        eq(editions.campaignId, campaigns.id),
        eq(
          editions.number,
          sql`(select max(e.number) from editions e where e.campaign_id = ${campaigns.id})`,
        ),
      ),
    )
    .$dynamic()
}

export type DeskCampaign = Awaited<ReturnType<typeof listOwnCampaigns>>[number]

/** The organizer's campaigns: open ones, drafts, closed ones, each the newest first; at most 500. */
export async function listOwnCampaigns(organizer: Organizer) {
  return ownCampaigns(organizer).orderBy(stage, desc(campaigns.draftedAt)).limit(500)
}

/** One campaign of the organizer's; null when it is unknown or another team's. */
export async function findOwnCampaign(organizer: Organizer, slug: string): Promise<DeskCampaign | null> {
  const [row] = await ownCampaigns(organizer).where(eq(campaigns.slug, slug))
  return row ?? null
}
