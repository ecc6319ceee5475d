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
export type Morning = {
  changes: MorningLine[]
  more: number
  near: MorningLine<'deciding'>[]
  /** How many were put on the list, and asked. */
  added: number
  asked: number
}

type Row = { id: string; organization: Buffer; what: Change; at: Date; total: number }

/**
 * What happened on an ask list in the last 24 hours, and the answers that are due soon. What needs somebody's hand and what an
 * organization said comes before what only went well; of one that answered, that it opened the invitation is no news.
 */
export async function findMorning(campaignId: string, now = new Date()): Promise<Morning> {
  const client = sql()
  const key = await findDataKey(campaignId)
  const since = new Date(now.getTime() - DAY)
  const [changes, near, [counted]] = await Promise.all([
    client<Row[]>`
      select i.id, i.organization, fact.what, fact.at, (count(*) over ())::int as total
      from invitations i ${signedBeside(client)}
      cross join lateral (values ('mail-returned', i.returned_at), ('unwanted', i.unwanted_at), ('opened', case when signed.signed_at is null and i.declined_at is null and i.deciding_at is null then i.opened_at end),
        ('deciding', i.deciding_at), ('handed', i.handed_at), ('declined', i.declined_at), ('signed', signed.signed_at)
      ) as fact (what, at)
      where i.campaign_id = ${campaignId} and fact.at > ${since} and fact.at <= ${now}
      order by fact.what in ('opened', 'signed') and not coalesce(fact.what = 'signed' and signed.forwarded, false),
        fact.at desc, i.id limit ${LINES}`,
    client<Row[]>`
      select i.id, i.organization, 'deciding' as what, i.deciding_until as at from invitations i ${signedBeside(client)}
      where i.campaign_id = ${campaignId} and i.deciding_until > ${now} and i.stopped_at is null
        and i.deciding_until <= ${new Date(now.getTime() + NEAR_DAYS * DAY)} and i.declined_at is null
        and signed.signed_at is null
      order by i.deciding_until, i.id limit ${LINES}`,
    client<{ added: number; asked: number }[]>`
      select (count(*) filter (where added_at > ${since} and added_at <= ${now}))::int as added,
        (count(*) filter (where asked_at > ${since} and asked_at <= ${now}))::int as asked
      from invitations where campaign_id = ${campaignId}`,
  ])
  const open = <What>(row: Row) => ({
    ...{ id: row.id, what: row.what as What, at: row.at },
    organization: openInvitation(key, row.id, 'organization', row.organization)!,
  })
  return {
    changes: changes.map((row) => open<Change>(row)),
    more: (changes[0]?.total ?? 0) - changes.length,
    ...counted!,
    near: near.map((row) => open<'deciding'>(row)),
  }
}
