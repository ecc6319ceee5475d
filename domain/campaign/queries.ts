import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaigns, categories, editions, translations } from '@/db/tables/campaign'
import type { Kind } from '@/db/tables/signature'
import type { State } from './campaign'

/** The derived state, by the database's clock: a closing time that has passed closes at once, worker or not. */
export const state = sql<State>`case
  when ${campaigns.openedAt} is null then 'draft'
  when exists (select from deliveries where deliveries.campaign_id = ${campaigns.id} and deliveries.final) then 'delivered'
  when ${campaigns.closedAt} is not null or ${campaigns.closesAt} <= now() then 'closed'
  else 'open' end`

const newestEdition = and(
  eq(editions.campaignId, campaigns.id),
  eq(
    editions.number,
    sql`(select max(newest.number) from editions newest where newest.campaign_id = ${campaigns.id})`,
  ),
)

const publicColumns = {
  id: campaigns.id,
  slug: campaigns.slug,
  state,
  language: campaigns.language,
  contact: campaigns.contact,
  responsible: campaigns.responsible,
  openedAt: campaigns.openedAt,
  closesAt: campaigns.closesAt,
  closesZone: campaigns.closesZone,
  closedAt: campaigns.closedAt,
  kinds: campaigns.kinds,
  series: campaigns.series,
  demonstration: campaigns.demonstration,
  editionId: editions.id,
  editionNumber: editions.number,
  editionHash: sql<string>`encode(${editions.hash}, 'hex')`,
  publishedAt: editions.publishedAt,
  addressees: editions.addressees,
  title: editions.title,
  text: editions.text,
}

export type PublicCampaign = NonNullable<Awaited<ReturnType<typeof findCampaign>>>

/** A campaign that has been opened, with its newest edition; null for unknown slugs and for drafts. */
export async function findCampaign(slug: string) {
  const [row] = await db()
    .select(publicColumns)
    .from(campaigns)
    .innerJoin(editions, newestEdition)
    .where(and(eq(campaigns.slug, slug), isNotNull(campaigns.openedAt)))
  return row ?? null
}

/** Campaigns for the front door: open ones, the newest first; at most 200. */
export async function listOpenCampaigns() {
  return db()
    .select(publicColumns)
    .from(campaigns)
    .innerJoin(editions, newestEdition)
    .where(and(isNotNull(campaigns.openedAt), sql`${state} = 'open'`))
    .orderBy(desc(campaigns.openedAt))
    .limit(200)
}

/** Closed campaigns for the front door, the newest first; at most 50. */
export async function listClosedCampaigns() {
  return db()
    .select(publicColumns)
    .from(campaigns)
    .innerJoin(editions, newestEdition)
    .where(and(isNotNull(campaigns.openedAt), sql`${state} in ('closed', 'delivered')`))
    .orderBy(desc(campaigns.closedAt))
    .limit(50)
}

/** Categories of a campaign in their order. */
export async function listCategories(campaignId: string) {
  return db()
    .select({ slug: categories.slug, kind: categories.kind, heading: categories.heading })
    .from(categories)
    .where(eq(categories.campaignId, campaignId))
    .orderBy(asc(categories.kind), asc(categories.position), asc(categories.id))
}

/** A category that is its kind's only one needs no choosing. */
const onlyOne = sql`not exists (select from categories other where other.campaign_id = ${categories.campaignId}
  and other.kind = ${categories.kind} and other.id <> ${categories.id})`

/**
 * What signing needs to know of a campaign; null for unknown slugs and for drafts.
 * @param language the language the letter was read in
 */
export async function findLetterToSign(slug: string, language: string, category: string | null, kind: Kind) {
  const [row] = await db()
    .select({
      campaignId: campaigns.id,
      language: campaigns.language,
      state,
      kinds: campaigns.kinds,
      editionId: editions.id,
      hash: sql<string>`encode(${editions.hash}, 'hex')`,
      translationHash: translations.hash,
      categoryId: categories.id,
      /** Whether signatures of this kind stand in a category. */
      categorized: sql<boolean>`exists (select from categories c where c.campaign_id = ${campaigns.id} and c.kind = ${kind})`,
    })
    .from(campaigns)
    .innerJoin(editions, newestEdition)
    .leftJoin(translations, and(eq(translations.editionId, editions.id), eq(translations.language, language)))
    .leftJoin(
      categories,
      and(
        eq(categories.campaignId, campaigns.id),
        category === null ? onlyOne : eq(categories.slug, category),
        eq(categories.kind, kind),
      ),
    )
    .where(and(eq(campaigns.slug, slug), isNotNull(campaigns.openedAt)))
    .orderBy(desc(translations.publishedAt))
    .limit(1)
  return row ?? null
}
