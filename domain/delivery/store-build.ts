import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import type { BuiltFile } from '@/bundle/built'
import { BYTEA, sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import type { Made } from './build-frozen'
import { countReasons } from './removals'

const PART = 1024 * 1024

/**
 * Takes the files of a build from their folder into the database, all or none. A delivery that is not final is simply built again; of
 * a final one this is the next revision, and of the one before only hashes stay.
 * @returns whether it was wanted: false for a delivery that was cancelled meanwhile
 */
export async function storeBuild(id: string, made: Made, folder: string, now = new Date()): Promise<boolean> {
  return sql().begin(async (tx) => {
    const [row] = await tx<{ campaignId: string; number: number; final: boolean }[]>`
      select campaign_id, number, final_at is not null as final from deliveries
      where id = ${id} and cancelled_at is null for no key update`
    if (!row) return false
    const { revision, build, counts, taken } = made
    if (!row.final) await tx`delete from delivery_files where delivery_id = ${id}`
    for (const file of build.files) await storeFile(tx, { id, revision, folder }, file)
    await tx`
      delete from delivery_file_parts where file_id = any(array(
        select f.id from delivery_files f where f.delivery_id = ${id} and f.revision < ${revision}))`
    await storeRevision(tx, id, made, row.final, now)
    const { lacking, lackingNames, lackingWords } = build
    await tx`
      update deliveries set revision = ${revision}, built_at = ${now}, counts = ${tx.json(counts)}, stage = null, progress = 0,
        fault = null, fault_at = null, report = ${tx.json({ lacking, lackingNames, lackingWords })} where id = ${id}`
    await tx`
      update delivery_removals set revision = ${revision} where delivery_id = ${id} and revision is null
        and signature_id = any(${taken.map(({ signatureId }) => signatureId)}::uuid[])`
    const kind = row.final ? 'delivery-revised' : 'delivery-built'
    const detail = { delivery: id, number: row.number, revision, names: counts.people + counts.organizations }
    await recordEvent(tx, { campaignId: row.campaignId, kind, actor: 'system', detail }, now)
    return true
  })
}

async function storeRevision(
  tx: postgres.TransactionSql,
  id: string,
  { revision, build, counts, taken }: Made,
  final: boolean,
  now: Date,
): Promise<void> {
  const removed = final ? countReasons(taken) : {}
  await tx`
    insert into delivery_revisions (delivery_id, revision, built_at, counts, removed, fingerprint)
    values (${id}, ${revision}, ${now}, ${tx.json(counts)}, ${tx.json(removed)}, ${Buffer.from(build.fingerprint, 'hex')})
    on conflict (delivery_id, revision) do update set built_at = excluded.built_at, counts = excluded.counts,
      removed = excluded.removed, fingerprint = excluded.fingerprint`
}

async function storeFile(
  tx: postgres.TransactionSql,
  { id, revision, folder }: { id: string; revision: number; folder: string },
  { name, mediaType, hash, size, rows }: BuiltFile,
): Promise<void> {
  const fileId = uuid()
  await tx`
    insert into delivery_files (id, delivery_id, revision, name, media_type, hash, size, rows)
    values (${fileId}, ${id}, ${revision}, ${name}, ${mediaType}, ${Buffer.from(hash, 'hex')}, ${size}, ${rows})`
  const file = await open(join(folder, name))
  try {
    for (let position = 0; position * PART < size; position++) {
      const length = Math.min(PART, size - position * PART)
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position * PART)
      if (bytesRead !== length) throw new Error('A file of a build is shorter than it was said to be')
      await tx`
        insert into delivery_file_parts (file_id, position, bytes)
        values (${fileId}, ${position}, ${tx.typed(buffer, BYTEA)})`
    }
  } finally {
    await file.close()
  }
}
