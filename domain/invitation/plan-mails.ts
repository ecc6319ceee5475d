import type postgres from 'postgres'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { InvitationRefusal } from './invitation'
import { type SendTime, sendInstant } from './send-time'
import { mayBeAsked, mayBeReminded, signedBeside } from './state-column'

type Planned = { count: number } | InvitationRefusal

/**
 * Plans the first mail to everyone on the list who may get it, or to one of them; the worker sends it. Safe to repeat: who was
 * asked is not asked again, and who is planned gets the new time.
 */
export function planInvitations(
  organizer: Organizer,
  slug: string,
  when: SendTime,
  id: string | null = null,
  now = new Date(),
): Promise<Planned> {
  const which = (tx: postgres.TransactionSql) => ({ moment: tx`send_at`, mayGetIt: mayBeAsked(tx) })
  return plan(organizer, slug, { when, id, now, kind: 'invitations-planned', which })
}

/** The same for the one reminder, to those who are silent. */
export function planReminders(
  organizer: Organizer,
  slug: string,
  when: SendTime,
  id: string | null = null,
  now = new Date(),
): Promise<Planned> {
  const which = (tx: postgres.TransactionSql) => ({ moment: tx`remind_at`, mayGetIt: mayBeReminded(tx, now) })
  return plan(organizer, slug, { when, id, now, kind: 'reminders-planned', which })
}

type Planning = {
  when: SendTime
  id: string | null
  now: Date
  kind: 'invitations-planned' | 'reminders-planned'
  which: (tx: postgres.TransactionSql) => { moment: postgres.Fragment; mayGetIt: postgres.Fragment }
}

async function plan(
  organizer: Organizer,
  slug: string,
  { when, id, now, kind, which }: Planning,
): Promise<Planned> {
  const at = sendInstant(when, now)
  if (typeof at === 'string') return at
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'edit-invitations')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const open = await findOpen(tx, campaignId, now)
    if (!open) return 'campaign-not-open'
    if (open.closesAt && at >= open.closesAt) return 'time-after-closing'
    const { moment, mayGetIt } = which(tx)
    const { count } = await tx`
      update invitations set ${moment} = ${at} where id in (
        select i.id from invitations i ${signedBeside(tx)}
        where i.campaign_id = ${campaignId} ${id === null ? tx`` : tx`and i.id = ${id}`} and ${mayGetIt}
      )`
    if (count === 0) return 'nobody-to-write-to'
    await recordEvent(tx, { campaignId, kind, detail: { count }, ...by(organizer.userId) }, now)
    return { count }
  })
}

/** When a campaign that is open closes. */
async function findOpen(
  tx: postgres.TransactionSql,
  campaignId: string,
  now: Date,
): Promise<{ closesAt: Date | null } | undefined> {
  const [row] = await tx<{ closesAt: Date | null }[]>`
    select closes_at from campaigns where id = ${campaignId} and opened_at is not null and closed_at is null
      and (closes_at is null or closes_at > ${now})`
  return row
}
