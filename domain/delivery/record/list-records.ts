import { sql } from '@/db/client'

/** Public records for search engines, the newest first, without demonstrations; at most as many as one sitemap may hold. */
export async function listRecords(): Promise<{ slug: string; number: number; changedAt: Date }[]> {
  return sql()<{ slug: string; number: number; changedAt: Date }[]>`
    select c.slug, d.number, greatest(d.final_at, d.built_at) as changed_at
    from deliveries d join campaigns c on c.id = d.campaign_id
    where d.final_at is not null and c.opened_at is not null and c.demonstration is null
      and (not c.collects_first or c.launched_at is not null)
    order by d.final_at desc limit 10000`
}
