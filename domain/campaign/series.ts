import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaigns, drafts, editions } from '@/db/tables/campaign'
import { memberships } from '@/db/tables/team'
import { type Organizer, POLICY } from '@/domain/team/team'
import { isPublic, publicSince } from './launched'
import { newestEdition, state } from './queries'

// Letters that belong together: what the public sees, and what an organizer may choose from.

/** The other opened letters of a series, the newest first; at most 20. Drafts are no one else's business. */
export async function listSeries(campaignId: string, series: string | null) {
  if (series === null) return []
  return db()
    .select({
      id: campaigns.id,
      slug: campaigns.slug,
      state,
      language: campaigns.language,
      title: editions.title,
      openedAt: publicSince,
      closesAt: campaigns.closesAt,
      closesZone: campaigns.closesZone,
      closedAt: campaigns.closedAt,
    })
    .from(campaigns)
    .innerJoin(editions, newestEdition)
    .where(and(eq(campaigns.series, series), ne(campaigns.id, campaignId), isPublic))
    .orderBy(desc(publicSince))
    .limit(20)
}

export type LetterOfSeries = Awaited<ReturnType<typeof listSeries>>[number]

/** Letters that one of the organizer's may belong with: those they edit, in a series they edit all of. */
export async function listForSeries(organizer: Organizer, slug: string) {
  const edited = and(
    eq(memberships.campaignId, campaigns.id),
    eq(memberships.userId, organizer.userId),
    inArray(memberships.role, [...POLICY['edit-letter']]),
  )
  return db()
    .select({ slug: campaigns.slug, title: drafts.title, series: campaigns.series })
    .from(campaigns)
    .innerJoin(memberships, edited)
    .innerJoin(drafts, and(eq(drafts.campaignId, campaigns.id), eq(drafts.language, campaigns.language)))
    .where(
      and(
        ne(campaigns.slug, slug),
        sql`not exists (
      select from campaigns c where c.series = ${campaigns.series} and c.slug <> ${slug} and not exists (
        select from memberships m where m.campaign_id = c.id and m.user_id = ${organizer.userId}
          and m.role in ${POLICY['edit-letter']}))`,
      ),
    )
    .orderBy(asc(drafts.title))
    .limit(500)
}
