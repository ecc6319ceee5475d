import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { openColumn } from '@/domain/signature/private'
import { isListed } from './counted'

type Named = { number: number; organization: string }

/**
 * The organizations that would be on the list if the letter were published now, the newest first, for those whom the
 * organizers let see them before the launch: there are no public rows to read, so each name is opened.
 */
export async function listCollectedOrganizations(
  campaignId: string,
  most: number,
): Promise<{ items: Named[]; count: number }> {
  const client = sql()
  const rows = await client<{ id: string; number: number; organization: Buffer; count: number }[]>`
    select s.id, s.number, s.organization, count(*) over ()::int as count from signatures s
    where s.campaign_id = ${campaignId} and s.kind = 'organization' and ${isListed(client)}
    order by s.published_at desc, s.number desc limit ${most}`
  if (rows.length === 0) return { items: [], count: 0 }
  const key = await findDataKey(campaignId)
  const items = rows.map(({ id, number, organization }) => ({
    number,
    organization: openColumn(key, id, 'organization', organization)!,
  }))
  return { items, count: rows[0]!.count }
}
