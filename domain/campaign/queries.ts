import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaigns, categories, editions } from '@/db/tables/campaign'
import type { State } from './campaign'
import { face } from './face'
import { addressesDueAt, restDueAt } from './keeping'
import { isPublic, publicSince } from './launched'
import type { ShownTranslation } from './letter-languages'

/** The derived state, by the database's clock: a closing time that has passed closes at once, worker or not. */
export const state = sql<State>`case
  when ${campaigns.openedAt} is null then 'draft'
  when ${campaigns.closedAt} is not null or ${campaigns.closesAt} <= now() then case
    when exists (select from deliveries where deliveries.campaign_id = ${campaigns.id} and deliveries.final_at is not null)
    then 'delivered' else 'closed' end
  when not ${isPublic} then 'collecting'
  else 'open' end`

export const newestEdition = and(
  eq(editions.campaignId, campaigns.id),
  eq(
    editions.number,
    sql`(select max(newest.number) from editions newest where newest.campaign_id = ${campaigns.id})`,
  ),
)

type Stored = Omit<ShownTranslation, 'publishedAt'> & { publishedAt: string }

/** The translations on the page, one a language: of the newest edition there is one of, the newest. No table has a column `translated`. */
export const shownTranslations = sql<ShownTranslation[]>`(
  select coalesce(jsonb_agg(to_jsonb(translated) || jsonb_build_object('outdated', translated."editionNumber" < ${editions.number})
    order by translated.language), '[]')
  from (
    select distinct on (t.language) t.id, t.language, t.addressees, t.title, encode(t.hash, 'hex') as hash,
      t.published_at as "publishedAt", e.number as "editionNumber"
    from translations t join editions e on e.id = t.edition_id
    where e.campaign_id = ${campaigns.id} and t.removed_at is null
    order by t.language, e.number desc, t.published_at desc
  ) translated)`.mapWith((rows: Stored[]): ShownTranslation[] =>
  rows.map((row) => ({ ...row, publishedAt: new Date(row.publishedAt) })),
)

export const publicColumns = {
  id: campaigns.id,
  slug: campaigns.slug,
  state,
  language: campaigns.language,
  contact: campaigns.contact,
  responsible: campaigns.responsible,
  /** For the public the letter opens when it is there to see. */
  openedAt: publicSince,
  isPublic,
  launchesAt: campaigns.launchesAt,
  launchesZone: campaigns.launchesZone,
  closesAt: campaigns.closesAt,
  closesZone: campaigns.closesZone,
  closedAt: campaigns.closedAt,
  kinds: campaigns.kinds,
  proofRule: campaigns.proofRule,
  byInvitation: campaigns.byInvitation,
  launchedAt: campaigns.launchedAt,
  invitedSeeNames: campaigns.invitedSeeNames,
  logos: campaigns.logos,
  keepsAddressesDays: campaigns.keepsAddressesDays,
  addressesDueAt,
  restDueAt,
  addressesErasedAt: campaigns.addressesErasedAt,
  shreddedAt: campaigns.shreddedAt,
  face,
  series: campaigns.series,
  demonstration: campaigns.demonstration,
  editionId: editions.id,
  editionNumber: editions.number,
  editionHash: sql<string>`encode(${editions.hash}, 'hex')`,
  publishedAt: editions.publishedAt,
  addressees: editions.addressees,
  title: editions.title,
  text: editions.text,
  translations: shownTranslations,
}

/** What links to a letter need of it. */
export type LinkedCampaign = Omit<PublicCampaign, 'text'>

export type PublicCampaign = NonNullable<Awaited<ReturnType<typeof findCampaign>>>

/** A campaign that the public sees, with its newest edition; null for unknown slugs, for drafts and before a launch. */
export async function findCampaign(slug: string) {
  const [row] = await db()
    .select(publicColumns)
    .from(campaigns)
    .innerJoin(editions, newestEdition)
    .where(and(eq(campaigns.slug, slug), isPublic))
  return row ?? null
}

/** The same for the pages of those who were let in: also while it collects. Its `isPublic` says what they may be led to. */
export async function findOpened(slug: string): Promise<PublicCampaign | null> {
  const [row] = await db()
    .select(publicColumns)
    .from(campaigns)
    .innerJoin(editions, newestEdition)
    .where(and(eq(campaigns.slug, slug), isNotNull(campaigns.openedAt)))
  return row ?? null
}

/** The same by its id. */
export async function findOpenedById(id: string): Promise<PublicCampaign | null> {
  const [row] = await db().select({ slug: campaigns.slug }).from(campaigns).where(eq(campaigns.id, id))
  return row ? findOpened(row.slug) : null
}

/** Letters for search engines, the newest first, without demonstrations; at most as many as one sitemap may hold. */
export async function listPublicLetters() {
  return db()
    .select({
      slug: campaigns.slug,
      language: campaigns.language,
      changedAt: sql<Date>`greatest(${editions.publishedAt}, ${publicSince}, ${campaigns.closedAt})`.mapWith(
        campaigns.openedAt,
      ),
      translations: shownTranslations,
    })
    .from(campaigns)
    .innerJoin(editions, newestEdition)
    .where(and(isPublic, isNull(campaigns.demonstration)))
    .orderBy(desc(publicSince))
    .limit(50_000)
}

/** Categories of a campaign in their order. */
export async function listCategories(campaignId: string) {
  return db()
    .select({ slug: categories.slug, kind: categories.kind, heading: categories.heading })
    .from(categories)
    .where(eq(categories.campaignId, campaignId))
    .orderBy(asc(categories.kind), asc(categories.position), asc(categories.id))
}
