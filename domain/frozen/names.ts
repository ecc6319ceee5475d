import type { DeliveredCampaign, DeliveredRow } from '@/bundle/delivered'
import type { FrozenSection } from '@/bundle/frozen/frozen'
import { sql } from '@/db/client'

const PAGE = 1_000 // names

/** The sections of a list: organizations before people, the categories of each in their order, who is in none last. */
export function sectionsOf(categories: DeliveredCampaign['categories']): FrozenSection[] {
  return (['organization', 'person'] as const).flatMap((kind) => [
    ...categories.filter((one) => one.kind === kind).map(({ slug }) => ({ kind, category: slug })),
    { kind, category: null },
  ])
}

type Row = Omit<DeliveredRow, 'confirmedAt'> & { confirmedAt: Date | null }

/** The public names of a section in the order of their numbers, a page at a time; nothing is held open in between. */
export async function* namesOf(
  campaignId: string,
  { kind, category }: FrozenSection,
): AsyncGenerator<DeliveredRow[], undefined> {
  let after = 0
  for (;;) {
    const rows = await sql()<Row[]>`
      select number, kind, name, title, affiliation, organization, category, country, area, proofs, record, members, confirmed_at
      from signatories
      where campaign_id = ${campaignId} and kind = ${kind} and category is not distinct from ${category} and number > ${after}
      order by number limit ${PAGE}`
    if (rows.length > 0)
      yield rows.map((row) => ({ ...row, confirmedAt: row.confirmedAt?.toISOString() ?? null }))
    if (rows.length < PAGE) return
    after = rows.at(-1)!.number
  }
}
