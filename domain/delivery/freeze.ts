import type postgres from 'postgres'
import { sql } from '@/db/client'
import type { DeliveredCounts } from '@/db/tables/delivery'

/**
 * Copies who is on the list and was published up to the cut-off, once. Rows are locked as they are read: whoever withdraws at this
 * moment is either not in, or leaves right afterwards as everyone does. Safe to repeat.
 */
export async function freezeDelivery(id: string): Promise<void> {
  // Confirmations that began before the cut-off hold this row: they are waited for, and wait for nothing.
  await sql()`
    select from numbers where campaign_id = (select campaign_id from deliveries where id = ${id}) for share`
  await sql().begin(async (tx) => {
    const [due] = await tx`
      select 1 from deliveries where id = ${id} and frozen_at is null and cancelled_at is null for no key update`
    if (!due) return
    await tx`
      insert into delivered_signatories (delivery_id, signature_id, number, kind, category, name, title, affiliation,
        organization, country, area, proofs, record, members, folded, confirmed_at, published_at)
      select d.id, n.signature_id, n.number, n.kind, n.category, n.name, n.title, n.affiliation,
        n.organization, n.country, n.area, n.proofs, n.record, n.members, n.folded, n.confirmed_at, n.published_at
      from deliveries d join signatories n on n.campaign_id = d.campaign_id and n.published_at <= d.cutoff_at
      where d.id = ${id} for key share of n`
    const unlisted = await countUnlisted(tx, id)
    const counts = { ...(await countNames(tx, id)), unlisted }
    await tx`update deliveries set frozen_at = now(), counts = ${tx.json(counts)} where id = ${id}`
  })
}

/** People who are only counted, up to the cut-off. */
async function countUnlisted(tx: postgres.TransactionSql, id: string): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from deliveries d join signatures s on s.campaign_id = d.campaign_id
    where d.id = ${id} and s.kind = 'person' and s.hidden_at is not null and s.held_at is null
      and s.withdrawn_at is null and s.erased_at is null and s.confirmed_at <= d.cutoff_at`
  return row!.count
}

/** What the frozen rows that are there count. */
export async function countNames(
  tx: postgres.TransactionSql,
  id: string,
): Promise<Omit<DeliveredCounts, 'unlisted'>> {
  const [categories, countries] = await Promise.all([
    tx<DeliveredCounts['categories']>`
      select kind, coalesce(category, '') as category, count(*)::int as count from delivered_signatories
      where delivery_id = ${id} group by 1, 2 order by 1, 2`,
    tx<DeliveredCounts['countries']>`
      select coalesce(country, '') as country, count(*) filter (where kind = 'person')::int as people,
        count(*) filter (where kind = 'organization')::int as organizations
      from delivered_signatories where delivery_id = ${id} group by 1 order by 1`,
  ])
  const sum = (kind: string) => categories.reduce((all, one) => all + (one.kind === kind ? one.count : 0), 0)
  return {
    people: sum('person'),
    organizations: sum('organization'),
    categories: [...categories],
    countries: [...countries],
  }
}
