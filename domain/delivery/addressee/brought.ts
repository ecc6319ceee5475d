import { sql } from '@/db/client'
import type { ReceiptKind } from '../receipt/receipt'
import type { AddresseeDesk } from './find-desk'

export type Brought = {
  id: string
  kind: ReceiptKind
  office: string
  words: string | null
  happenedAt: Date
  fileName: string | null
  confirmed: boolean
  published: boolean
}

/** What came through the link, for whoever has it: that it arrived, and what became of it. */
export async function listBrought({ id, linkedAt }: AddresseeDesk): Promise<Brought[]> {
  return sql()<Brought[]>`
    select id, kind, office, words, happened_at, file_name, confirmed_at is not null as confirmed,
      published_at is not null as published
    from receipts where delivery_id = ${id} and by = 'addressee' and removed_at is null and recorded_at >= ${linkedAt}
    order by recorded_at, id`
}
