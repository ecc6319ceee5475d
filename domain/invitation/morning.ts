import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { NEAR_DAYS } from './invitation'
import { openInvitation } from './private'
import { signedBeside } from './state-column'

// What a team looks at in the morning: what changed since yesterday, and whose time is nearly up.

const LINES = 12
const DAY = 86_400_000

export type Change = 'mail-returned' | 'unwanted' | 'opened' | 'deciding' | 'handed' | 'declined' | 'signed'
export type MorningLine<What = Change> = { id: string; organization: string; what: What; at: Date }
export type Morning = { changes: MorningLine[]; more: number; near: MorningLine<'deciding'>[] }

type Row = { id: string; organization: Buffer; what: Change; at: Date; total: number }

/** What happened on an ask list in the last 24 hours, the newest first, and the answers that are due soon. */
export async function findMorning(campaignId: string, now = new Date()): Promise<Morning> {
  const client = sql()
  const key = await findDataKey(campaignId)
  const [changes, near] = await Promise.all([
    client<Row[]>`
      select i.id, i.organization, fact.what, fact.at, (count(*) over ())::int as total
      from invitations i ${signedBeside(client)}
      cross join lateral (values ('mail-returned', i.returned_at), ('unwanted', i.unwanted_at), ('opened', i.opened_at),
        ('deciding', i.deciding_at), ('handed', i.handed_at), ('declined', i.declined_at), ('signed', signed.signed_at)
      ) as fact (what, at)
      where i.campaign_id = ${campaignId} and fact.at > ${new Date(now.getTime() - DAY)} and fact.at <= ${now}
      order by fact.at desc, i.id limit ${LINES}`,
    client<Row[]>`
      select i.id, i.organization, 'deciding' as what, i.deciding_until as at from invitations i ${signedBeside(client)}
      where i.campaign_id = ${campaignId} and i.deciding_until > ${now} and i.stopped_at is null
        and i.deciding_until <= ${new Date(now.getTime() + NEAR_DAYS * DAY)} and i.declined_at is null
        and signed.signed_at is null
      order by i.deciding_until, i.id limit ${LINES}`,
  ])
  const open = <What>(row: Row) => ({
    ...{ id: row.id, what: row.what as What, at: row.at },
    organization: openInvitation(key, row.id, 'organization', row.organization)!,
  })
  return {
    changes: changes.map((row) => open<Change>(row)),
    more: (changes[0]?.total ?? 0) - changes.length,
    near: near.map((row) => open<'deciding'>(row)),
  }
}
