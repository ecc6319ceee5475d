import { sql } from '@/db/client'
import type { PublicProof } from '@/db/tables/signature'
import { joinRecord } from '@/domain/organization/record'

const BATCH = 200 // of one transaction

type Row = { id: string; organization: string; country: string | null; proofs: PublicProof[] }

/**
 * Finds their records for organizations that were listed by a version which had none. Safe to repeat, and to interrupt.
 * @returns how many there were
 */
export async function findRecords(now = new Date()): Promise<number> {
  let found = 0
  for (;;) {
    const count = await findNext(now)
    found += count
    if (count < BATCH) return found
  }
}

async function findNext(now: Date): Promise<number> {
  return sql().begin(async (tx) => {
    const rows = await tx<Row[]>`
      select signature_id as id, organization, country, proofs from signatories
      where kind = 'organization' and record is null limit ${BATCH} for update skip locked`
    for (const row of rows) {
      const { slug } = await joinRecord(tx, row, now)
      await tx`update signatories set record = ${slug} where signature_id = ${row.id}`
    }
    return rows.length
  })
}
