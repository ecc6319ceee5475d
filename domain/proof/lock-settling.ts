import type postgres from 'postgres'
import { stateColumns } from '@/domain/signature/counting'
import type { SettlingRow } from '@/domain/signature/settle-organization'

/** A signature by its id, locked, as settleOrganization takes it. */
export async function lockSettling(tx: postgres.TransactionSql, id: string): Promise<SettlingRow | null> {
  const [row] = await tx<SettlingRow[]>`
    select ${stateColumns(tx)}, s.language, s.name, s.email, s.title, s.affiliation, s.organization, s.website
    from signatures s left join categories c on c.id = s.category_id where s.id = ${id} for no key update of s`
  return row ?? null
}
