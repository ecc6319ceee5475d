import { desc, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaigns, editions } from '@/db/tables/campaign'
import { isPublic, publicSince } from './launched'
import { newestEdition, publicColumns, state } from './queries'

// A letter may have 60,000 characters: what lists many of them reads their heads.
const { text: _text, ...heads } = publicColumns

/** The clock that decides whether a letter is open. */
const now = sql<Date>`now()`.mapWith(campaigns.openedAt)
const isOpen = sql<boolean>`${state} = 'open'`
const since = sql`case when ${isOpen} then ${publicSince} else coalesce(${campaigns.closedAt}, ${campaigns.closesAt}) end`

export type ListedLetter = Awaited<ReturnType<typeof listLetters>>[number]

/** Public letters without their texts: open ones, then finished ones, each time the newest first. */
export async function listLetters(limit: number, offset = 0) {
  return db()
    .select({ ...heads, now })
    .from(campaigns)
    .innerJoin(editions, newestEdition)
    .where(isPublic)
    .orderBy(desc(isOpen), desc(since), desc(campaigns.id))
    .limit(limit)
    .offset(offset)
}
