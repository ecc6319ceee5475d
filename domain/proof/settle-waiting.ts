import { sql } from '@/db/client'
import { settleOrganization } from '@/domain/signature/settle-organization'
import { lockSettling } from './lock-settling'

/**
 * Publishes what waits in a campaign and has all the proofs that its rule asks for: after the rule was changed. One
 * transaction each, so that nobody waits for all of them. Safe to repeat.
 * @returns how many were published
 */
export async function settleWaiting(slug: string, now = new Date()): Promise<number> {
  const waiting = await sql()<{ id: string }[]>`
    select s.id from signatures s join campaigns c on c.id = s.campaign_id
    where c.slug = ${slug} and s.kind = 'organization' and s.confirmed_at is not null and s.published_at is null
      and s.held_at is null and s.withdrawn_at is null and s.erased_at is null
      and exists (select from proofs p where p.signature_id = s.id and p.voided_at is null and p.lapsed_at is null)
    order by s.number`
  let published = 0
  for (const { id } of waiting) {
    const settled = await sql().begin(async (tx) => {
      const row = await lockSettling(tx, id)
      return row && settleOrganization(tx, row, now)
    })
    if (settled === 'published') published += 1
  }
  return published
}

/**
 * The same in every campaign that takes signatures, by the worker: for what was confirmed while a rule changed, and where a process
 * ended in the middle.
 */
export async function settleWaitingEverywhere(now = new Date()): Promise<void> {
  const campaigns = await sql()<{ slug: string }[]>`
    select slug from campaigns
    where opened_at is not null and (closed_at is null or closed_at > ${now}::timestamptz - interval '60 days')`
  for (const { slug } of campaigns) await settleWaiting(slug, now)
}
