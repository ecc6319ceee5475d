import { v7 as uuid } from 'uuid'
import { type DataKey, sealField } from '@/domain/seal/seal'
import { sealColumn } from '@/domain/signature/private'
import { foldForSearch } from '@/domain/text/fold'
import type { Settled } from './settle-rows'

/** The rows as columns for `unnest`. */
export function columnsOf(adding: Settled['adding'], key: DataKey, source: string) {
  const rows = adding.map(({ entry, index }) => {
    const id = uuid()
    const proof = uuid()
    return {
      ...{ id, index, proof, entry, folded: foldForSearch(entry.organization) },
      organization: sealColumn(key, id, 'organization', entry.organization)!,
      website: sealColumn(key, id, 'website', entry.website),
      source: sealField(key, { table: 'proofs', column: 'source', row: proof }, source),
    }
  })
  return <T>(pick: (row: (typeof rows)[number]) => T) => rows.map(pick)
}
