import { and, desc, eq, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { type Kind, signatories } from '@/db/tables/signature'
import { columns } from './pages'

/** The names put under the letter last: of one kind, of one kind outside every category, or in one category. */
export async function listNewest(
  campaignId: string,
  of: { kind: Kind; outside?: boolean } | { category: string },
  limit: number,
) {
  return db()
    .select(columns)
    .from(signatories)
    .where(and(eq(signatories.campaignId, campaignId), ...chosen(of)))
    .orderBy(desc(signatories.publishedAt))
    .limit(limit)
}

function chosen(of: Parameters<typeof listNewest>[1]) {
  if ('category' in of) return [eq(signatories.category, of.category)]
  const ofKind = eq(signatories.kind, of.kind)
  return of.outside ? [ofKind, isNull(signatories.category)] : [ofKind]
}
