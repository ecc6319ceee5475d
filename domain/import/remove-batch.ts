import type postgres from 'postgres'
import { holdLaunch } from '@/domain/campaign/launched'
import { leaveRecords, lockRecords } from '@/domain/organization/record'

const BATCH = 1_000 // rows of one transaction

/**
 * Removes rows that are as the import left them: listed, with its proof alone, and nobody else's hand on them. By arrays
 * of ids, because a join would read whole tables for each batch.
 */
export async function removeBatch(
  tx: postgres.TransactionSql,
  { id, campaignId, after }: { id: string; campaignId: string; after: string },
  now: Date,
): Promise<{ removed: number; last: string | null }> {
  // Its rows, the launch, then records, as everywhere.
  await tx`
    select from signatures where import_id = ${id} and id > ${after} and erased_at is null order by id limit ${BATCH}
    for no key update`
  const collecting = await holdLaunch(tx, campaignId)
  const records = await lockRecordsOf(tx, id, after)
  const [row] = await tx<{ removed: number; last: string | null }[]>`
    with batch as materialized (
      select id, category_id, country, withdrawn_at is null and published_at is not null and hidden_at is null
        and held_at is null and email is null as untouched
      from signatures
      where import_id = ${id} and id > ${after} and erased_at is null order by id limit ${BATCH} for no key update
    ), touched as materialized (
      select signature_id from proofs where signature_id = any(array(select id from batch))
        and (method <> 'import' or voided_at is not null)
      union all select signature_id from tokens where signature_id = any(array(select id from batch))
    ), gone as materialized (
      select id, category_id, country from batch
      where untouched and id not in (select signature_id from touched)
    ), erased as (
      update signatures set organization = null, website = null, area = null, organization_index = null,
        updates = false, via = null, published_at = null, erased_at = ${now},
        fell_for = case when not ${collecting}::boolean then 'takenOff' end
      where id = any(array(select id from gone))
    ), faceless as (
      delete from logos where signature_id = any(array(select id from gone))
    ), unlisted as (
      delete from signatories where signature_id = any(array(select id from gone))
    ), voided as (
      update proofs set source = null, note = null, voided_at = ${now}
      where signature_id = any(array(select id from gone))
    ), total as (
      insert into totals (campaign_id, day, kind, category, country, listed, taken_off)
      select ${campaignId}, ${now.toISOString().slice(0, 10)}, 'organization', coalesce(c.slug, ''),
        coalesce(gone.country, ''), -count(*), count(*)
      from gone left join categories c on c.id = gone.category_id where not ${collecting}::boolean group by 4, 5
      order by coalesce(c.slug, '') collate "C", coalesce(gone.country, '') collate "C" -- as in add-batch.ts
      on conflict (campaign_id, day, kind, category, country) do update set
        listed = totals.listed + excluded.listed, taken_off = totals.taken_off + excluded.taken_off
    )
    select (select count(*)::int from gone) as removed, (select id from batch order by id desc limit 1) as last`
  await leaveRecords(tx, records)
  return row!
}

/** Locks the records that the next batch may leave. */
async function lockRecordsOf(tx: postgres.TransactionSql, id: string, after: string): Promise<string[]> {
  const rows = await tx<{ record: string }[]>`
    select distinct record from signatories where record is not null and signature_id = any(array(
      select id from signatures where import_id = ${id} and id > ${after} and erased_at is null
      order by id limit ${BATCH}))`
  const records = rows.map(({ record }) => record)
  await lockRecords(tx, records)
  return records
}
