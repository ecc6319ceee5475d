import { setTimeout as wait } from 'node:timers/promises'
import type postgres from 'postgres'
import { sql } from '@/db/client'
import { lockOf } from '@/domain/campaign/launched'
import { recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { CollectedList } from './collected-list'
import { isListed, isUnlisted } from './counted'
import { ListedMails } from './listed-mails'

/** A campaign whose moment is near or has passed. */
export type Due = { id: string; launchesAt: Date; collected: number }

/** Milliseconds before the moment in which signers wait: the rest is done by then, and confirmations go on. */
const lastSteps = ({ collected }: Due) => 200 + collected / 33

/** Someone moved or stopped the launch while it was prepared, or another worker was faster: nothing of it stays. */
class Superseded extends Error {}

/**
 * Makes letter, list and counts of a campaign public together, at its moment, or at once when that has passed. It is one transaction:
 * the public rows are made before the moment, where nobody sees them, and are there for everyone when it ends; killed before
 * that, nothing of it was ever there. What is locked, in this order (docs/decisions/024): the right to prepare; the campaign's launch,
 * for which whoever moves a signature waits from then on; the campaign, so that its moment stands still; records; counts.
 * @returns whether this call launched it
 */
export async function launchCampaign(due: Due, stop?: AbortSignal, now = () => new Date()): Promise<boolean> {
  const key = await findDataKey(due.id)
  try {
    return await sql().begin(async (tx) => {
      const [mine] = await tx<{ got: boolean }[]>`
        select pg_try_advisory_xact_lock(hashtextextended('prepare launch ' || ${due.id}::text, 0)) as got`
      if (!mine!.got) return false
      const begun = now()
      const at = begun < due.launchesAt ? due.launchesAt : begun
      const list = new CollectedList(tx, due.id, key, at)
      const mails = new ListedMails(tx, due.id, key, at)
      await mails.bringUp(await list.bringUp())
      await until(due.launchesAt.getTime() - lastSteps(due), now, stop)
      await tx`select pg_advisory_xact_lock(${lockOf(tx, due.id)})`
      await lockCampaign(tx, due)
      await mails.bringUp(await list.bringUp())
      await list.records.join(at)
      const counts = await countIn(tx, due.id, at)
      await until(due.launchesAt.getTime(), now, stop)
      const launchedAt = new Date(Math.max(now().getTime(), due.launchesAt.getTime()))
      await tx`update campaigns set launched_at = ${launchedAt} where id = ${due.id}`
      const event = {
        campaignId: due.id,
        kind: 'campaign-launched',
        actor: 'system',
        detail: counts,
      } as const
      await recordEvent(tx, event, launchedAt)
      return true
    })
  } catch (error) {
    if (error instanceof Superseded) return false
    throw error
  }
}

/** The campaign with the moment that was prepared for. */
async function lockCampaign(tx: postgres.TransactionSql, { id, launchesAt }: Due): Promise<void> {
  const row = await tx`
    select from campaigns where id = ${id} and collects_first and launched_at is null and launches_at = ${launchesAt}
    for no key update`
  if (row.length === 0) throw new Superseded()
}

type Counts = { people: number; organizations: number; unlisted: number }

/** Counts everything that becomes public, on the day it does: before, there was nothing to see grow or fall. */
async function countIn(tx: postgres.TransactionSql, campaignId: string, at: Date): Promise<Counts> {
  await tx`
    insert into totals (campaign_id, day, kind, category, country, listed, unlisted)
    select s.campaign_id, ${at.toISOString().slice(0, 10)}, s.kind, coalesce(c.slug, ''), coalesce(s.country, ''),
      count(*) filter (where ${isListed(tx)}), count(*) filter (where ${isUnlisted(tx)})
    from signatures s left join categories c on c.id = s.category_id
    where s.campaign_id = ${campaignId} and (${isListed(tx)} or ${isUnlisted(tx)}) group by s.campaign_id, s.kind, c.slug, s.country
    -- As in domain/import/add-batch.ts.
    order by coalesce(c.slug, '') collate "C", coalesce(s.country, '') collate "C"
    on conflict (campaign_id, day, kind, category, country) do update set
      listed = totals.listed + excluded.listed, unlisted = totals.unlisted + excluded.unlisted`
  const [counts] = await tx<Counts[]>`
    select coalesce(sum(listed) filter (where kind = 'person'), 0)::int as people,
      coalesce(sum(listed) filter (where kind = 'organization'), 0)::int as organizations,
      coalesce(sum(unlisted), 0)::int as unlisted
    from totals where campaign_id = ${campaignId}`
  return { ...counts! }
}

/** Waits for a moment. @throws when it is told to stop before: nothing of the launch stays, and the next worker does it. */
async function until(moment: number, now: () => Date, stop?: AbortSignal): Promise<void> {
  stop?.throwIfAborted()
  const left = moment - now().getTime()
  if (left > 0) await wait(left, undefined, { signal: stop })
}
