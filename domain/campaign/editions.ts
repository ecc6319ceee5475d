import { sql, eq, desc, and } from 'drizzle-orm'
import { db } from '@/db/client'
import { editions } from '@/db/tables/campaign'

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
