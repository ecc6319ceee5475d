import { and, desc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaigns, editions } from '@/db/tables/campaign'
import { signatories } from '@/db/tables/signature'
import { isPublic } from '@/domain/campaign/launched'
import { isRecordSlug } from '@/domain/organization/record'
import { newestEdition, publicColumns } from '@/domain/campaign/queries'

const MOST = 200 // letters on an organization's page

export type SignedLetter = Awaited<ReturnType<typeof listSignedLetters>>[number]

/**
 * The letters under which an organization stands now, the newest signature first; none for an address that no one has. Reads
 * what is listed only: what is held, waits or was withdrawn is not there.
 * @param record its slug
 */
export async function listSignedLetters(record: string) {
  if (!isRecordSlug(record)) return []
  const { text: _text, ...campaign } = publicColumns
  return db()
    .select({
      campaign,
      signatureId: signatories.signatureId,
      number: signatories.number,
      organization: signatories.organization,
      country: signatories.country,
      area: signatories.area,
      proofs: signatories.proofs,
      members: signatories.members,
      signedAt: signatories.publishedAt,
    })
    .from(signatories)
    .innerJoin(campaigns, eq(campaigns.id, signatories.campaignId))
    .innerJoin(editions, newestEdition)
    .where(and(eq(signatories.record, record), isPublic))
    .orderBy(desc(signatories.publishedAt), desc(signatories.number))
    .limit(MOST)
}
