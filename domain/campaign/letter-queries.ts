import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { translations } from '@/db/tables/campaign'
import { letterIn } from './letter-languages'
import type { PublicCampaign } from './queries'

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
