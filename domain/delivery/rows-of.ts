import type postgres from 'postgres'
import type { DeliveredRow } from '@/bundle/delivered'
import { absolute, paths } from '@/paths'

const BATCH = 1_000

type Row = Omit<DeliveredRow, 'confirmedAt'> & { confirmedAt: Date | null }

/**
 * The frozen names by section, organizations first: categories in their order, then whoever is in none; in each by name, in the
 * collation of a language. PostgreSQL sorts, with ICU's collations that its initdb brought, and hands on a thousand at a time.
 */
export async function* rowsOf(
  client: postgres.TransactionSql,
  deliveryId: string,
  language: string,
): AsyncGenerator<DeliveredRow, undefined> {
  const collation = await findCollation(client, language)
  const batches = client<Row[]>`
    select n.number, n.kind, n.name, n.title, n.affiliation, n.organization, n.category, n.country, n.area, n.proofs,
      n.record, n.members, n.confirmed_at
    from delivered_signatories n join deliveries d on d.id = n.delivery_id
    left join categories c on c.campaign_id = d.campaign_id and c.slug = n.category
    where n.delivery_id = ${deliveryId}
    order by n.kind, c.position nulls last, c.id, n.category nulls last,
      coalesce(n.organization, n.name) collate ${client(collation)}, n.number`.cursor(BATCH)
  for await (const rows of batches)
    for (const row of rows)
      yield {
        ...row,
        record: row.record && absolute(paths.organization(row.record)),
        confirmedAt: row.confirmedAt?.toISOString() ?? null,
      }
}

/** The collation of a language (BCP 47); ICU's own order for languages that it has no rules of. */
async function findCollation(client: postgres.TransactionSql, language: string): Promise<string> {
  const wanted = [language, language.split('-')[0]!, 'und'].map((one) => `${one}-x-icu`)
  const found = await client<{ name: string }[]>`
    select collname as name from pg_collation where collname = any(${wanted}) and collprovider = 'i'
      and collnamespace = 'pg_catalog'::regnamespace`
  return wanted.find((name) => found.some((one) => one.name === name))!
}
