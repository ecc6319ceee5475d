import type { Counts } from '@/domain/signature/list/counts'
import { type Group, listGrouped } from '@/domain/signature/list/grouped'
import type { GroupBy } from '@/domain/signature/list/grouped-place'
import { listOrder } from '@/domain/signature/list/order'
import { listSignatories } from '@/domain/signature/list/queries'

/** What is made for paper at most: fifty sheets of organizations, and people only while they are few. */
export const PRINTED = { organizations: 10_000, people: 1_000 } as const

type Asked = { all: Group[]; by: GroupBy; counts: Counts; language: string }

/** The organizations in groups, the people by name when they are few, and as of when. */
export async function readPrinted(campaignId: string, { all, by, counts, language }: Asked) {
  const order = listOrder('name', language)
  const collation = order === 'standing' || order === 'newest' ? 'und-x-icu' : order
  const few = counts.people > 0 && counts.people <= PRINTED.people
  const [organizations, people] = await Promise.all([
    listGrouped(campaignId, all, { by, order: collation, cursor: null, limit: PRINTED.organizations }),
    few ? listSignatories(campaignId, { kind: 'person' }, null, PRINTED.people, collation) : null,
  ])
  return { organizations, people: people?.items ?? [], now: new Date() }
}
