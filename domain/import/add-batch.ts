import type postgres from 'postgres'
import { BYTEA } from '@/db/client'
import type { PublicProof } from '@/db/tables/signature'
import { holdLaunch } from '@/domain/campaign/launched'
import { joinRecords } from '@/domain/organization/record'
import type { DataKey } from '@/domain/seal/seal'
import { columnsOf } from './batch-columns'
import type { Settled } from './settle-rows'

/** The import as its batches need it. */
export type Adding = {
  id: string
  campaignId: string
  userId: string | null
  editionId: string
  /** The campaign's language: nobody read the letter in another one here. */
  language: string
  source: string
}

/** Takes the next numbers of the campaign. @returns the first of them */
async function takeNumbers(tx: postgres.TransactionSql, campaignId: string, count: number): Promise<number> {
  const [row] = await tx<{ last: number }[]>`
    insert into numbers (campaign_id, last) values (${campaignId}, ${count})
    on conflict (campaign_id) do update set last = numbers.last + ${count} returning last`
  return row!.last - count + 1
}

/**
 * Puts a batch of organizations under the letter: private record, proof, public row, numbers and totals, in one
 * statement of the caller's transaction.
 * @returns how many were added; fewer than asked when another transaction listed one of them meanwhile
 */
export async function addBatch(
  tx: postgres.TransactionSql,
  key: DataKey,
  to: Adding,
  adding: Settled['adding'],
  now: Date,
): Promise<number> {
  const column = columnsOf(adding, key, to.source)
  const shown: PublicProof[] = [{ method: 'import', source: to.source, domain: null, at: now.toISOString() }]
  const bytes = (pick: Parameters<typeof column<Buffer | null>>[0]) => tx.array(column(pick), BYTEA)
  // In the order of confirming and of moveSignature: the launch, numbers, records, counts. Before its launch a campaign has none of
  // the last two.
  const collecting = await holdLaunch(tx, to.campaignId)
  const first = await takeNumbers(tx, to.campaignId, adding.length)
  const named = column(({ id, entry }) => {
    return { id, organization: entry.organization, country: entry.country, proofs: [] }
  })
  const records = collecting ? named.map(() => null) : await joinRecords(tx, named, now)
  const [row] = await tx<{ count: number }[]>`
    with input as (
      select * from unnest(${column(({ id }) => id)}::uuid[],
        ${bytes(({ organization }) => organization)}::bytea[], ${bytes(({ website }) => website)}::bytea[],
        ${bytes(({ index }) => index)}::bytea[], ${column(({ entry }) => entry.country)}::text[],
        ${column(({ entry }) => entry.area)}::text[], ${column(({ entry }) => entry.category?.id ?? null)}::uuid[],
        ${column(({ entry }) => entry.category?.slug ?? null)}::text[],
        ${column(({ entry }) => entry.organization)}::text[], ${column(({ folded }) => folded)}::text[],
        ${column(({ proof }) => proof)}::uuid[], ${bytes(({ source }) => source)}::bytea[], 
        ${records.map((record) => record?.slug ?? null)}::text[])
        with ordinality as row (id, organization, website, index, country, area, category_id, category, shown,
          folded, proof, source, record, place)
    ), signature as (
      insert into signatures (id, campaign_id, edition_id, import_id, kind, category_id, language, country, area,
        organization, website, organization_index, listed, number, signed_at, confirmed_at, published_at)
      select id, ${to.campaignId}, ${to.editionId}, ${to.id}, 'organization', category_id, ${to.language}, country, area,
        organization, website, index, true, ${first} + place - 1, ${now}, ${now}, ${now} from input
      on conflict do nothing returning id
    ), signatory as (
      insert into signatories (signature_id, campaign_id, number, kind, category, organization, country, area, proofs,
        record, folded, confirmed_at, published_at)
      select id, ${to.campaignId}, ${first} + place - 1, 'organization', category, shown, country, area,
        ${tx.json(shown)}, record, folded, null, ${now} from input join signature using (id)
      where not ${collecting}::boolean
    ), proof as (
      insert into proofs (id, signature_id, method, source, recorded_by, recorded_at)
      select proof, id, 'import', source, ${to.userId}, ${now} from input join signature using (id)
    ), total as (
      insert into totals (campaign_id, day, kind, category, country, listed)
      select ${to.campaignId}, ${now.toISOString().slice(0, 10)}, 'organization', coalesce(category, ''),
        coalesce(country, ''), count(*) from input join signature using (id)
      where not ${collecting}::boolean group by 4, 5
      -- Locked one after another: whoever else locks several of them does it in this order.
      order by coalesce(category, '') collate "C", coalesce(country, '') collate "C"
      on conflict (campaign_id, day, kind, category, country) do update set listed = totals.listed + excluded.listed
    )
    select count(*)::int as count from signature`
  return row!.count
}
