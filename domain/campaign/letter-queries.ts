import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaigns, categories, editions, translations } from '@/db/tables/campaign'
import type { Kind } from '@/db/tables/signature'
import { letterIn } from './letter-languages'
import { newestEdition, type PublicCampaign, shownTranslations, state } from './queries'

// The texts of a letter: its editions, its translations, and what a signature is bound to.

export type Letter = Awaited<ReturnType<typeof readLetter>>

/** The letter as a reader of this language gets it, with its text: one query, and only when it is a translation. */
export async function readLetter(campaign: PublicCampaign, language: string) {
  const letter = letterIn(campaign, language)
  const { translation } = letter
  if (!translation) return { ...letter, id: campaign.editionId, text: campaign.text }
  const [row] = await db()
    .select({ text: translations.text })
    .from(translations)
    .where(eq(translations.id, translation.id))
  return { ...letter, id: translation.id, text: row!.text }
}

/** A category that is its kind's only one needs no choosing. */
const onlyOne = sql`not exists (select from categories other where other.campaign_id = ${categories.campaignId}
  and other.kind = ${categories.kind} and other.id <> ${categories.id})`

/** The letter as it was read, for signing. `translation` is the hash of the translation on the page, where there was one. */
type Read = { language: string; translation?: string | null; category: string | null; kind: Kind }

export type LetterToSign = NonNullable<Awaited<ReturnType<typeof findLetterToSign>>>

/**
 * What signing needs to know of a campaign; null for unknown slugs and for drafts. Who does not name the translation
 * that was read is taken to have read the one that stands in their language.
 */
export async function findLetterToSign(slug: string, read: Read) {
  const [row] = await db()
    .select({
      campaignId: campaigns.id,
      language: campaigns.language,
      state,
      kinds: campaigns.kinds,
      editionId: editions.id,
      hash: sql<string>`encode(${editions.hash}, 'hex')`,
      addressees: editions.addressees,
      title: editions.title,
      translations: shownTranslations,
      namedTranslation: namedTranslation(read.translation ?? ''),
      categoryId: categories.id,
    })
    .from(campaigns)
    .innerJoin(editions, newestEdition)
    .leftJoin(
      categories,
      and(
        eq(categories.campaignId, campaigns.id),
        read.category === null ? onlyOne : eq(categories.slug, read.category),
        eq(categories.kind, read.kind),
      ),
    )
    .where(and(eq(campaigns.slug, slug), isNotNull(campaigns.openedAt)))
    .limit(1)
    // Every sign request asks this: PostgreSQL keeps the statement, which spares a round trip and the planning.
    .prepare('letter_to_sign')
    .execute()
  if (!row) return null
  const shown = letterIn(row, read.language).translation?.hash ?? null
  const hash = row.namedTranslation ?? shown
  return { ...row, translationHash: hash === null ? null : Buffer.from(hash, 'hex') }
}

/** A hash that a translation of this letter has or had; null for anything else. */
function namedTranslation(hash: string) {
  return sql<string | null>`(
    select encode(t.hash, 'hex') from translations t join editions e on e.id = t.edition_id
    where e.campaign_id = ${campaigns.id} and t.hash = decode(${hash}, 'hex') limit 1)`
}

/** The editions of a letter, the newest first, without their texts. */
export async function listEditions(campaignId: string) {
  return db()
    .select({
      number: editions.number,
      hash: sql<string>`encode(${editions.hash}, 'hex')`,
      publishedAt: editions.publishedAt,
    })
    .from(editions)
    .where(eq(editions.campaignId, campaignId))
    .orderBy(desc(editions.number))
}

export type Edition = NonNullable<Awaited<ReturnType<typeof findEdition>>>

/** One edition of a letter, with its text; null when there is none of this number. */
export async function findEdition(campaignId: string, number: number) {
  const [row] = await db()
    .select({
      id: editions.id,
      number: editions.number,
      hash: sql<string>`encode(${editions.hash}, 'hex')`,
      language: editions.language,
      addressees: editions.addressees,
      title: editions.title,
      text: editions.text,
      publishedAt: editions.publishedAt,
    })
    .from(editions)
    .where(and(eq(editions.campaignId, campaignId), eq(editions.number, number)))
  return row ?? null
}
