import { sql } from '@/db/client'
import { encodeCursor, PEOPLE_FROM } from './order'

/** So many names stand before the one that was asked for, so that it is seen among others. */
const BEFORE = 20

/**
 * Where on the list a number stands: the cursor of the page that shows it, null for the list's beginning. Undefined when no name on
 * the list has the number: unknown, hidden, held or withdrawn, which nobody else is told apart.
 */
export async function findNumber(campaignId: string, number: number): Promise<string | null | undefined> {
  const [row] = await sql()<{ before: number | null }[]>`
    select (
      select position from signatories s where s.campaign_id = ${campaignId} and s.position < own.position
      order by position desc offset ${BEFORE} limit 1) as before
    from signatories own
    where own.campaign_id = ${campaignId} and own.position = any(${[number, PEOPLE_FROM + number]}::integer[])`
  if (!row) return undefined
  const { before } = row
  if (before === null) return null
  return before > PEOPLE_FROM
    ? encodeCursor({ kind: 'person', number: before - PEOPLE_FROM })
    : encodeCursor({ kind: 'organization', number: before })
}
