import { sql } from '@/db/client'
import { deliver } from '@/domain/delivery/deliver'
import { prepareDelivery } from '@/domain/delivery/prepare-delivery'
import { recordReceipt } from '@/domain/delivery/receipt/record-receipt'
import { publishReceipt } from '@/domain/delivery/receipt/settle-receipt'
import { workOnDeliveries } from '@/domain/delivery/work'
import type { Organizer } from '@/domain/team/team'
import { makeInThread } from '@/worker/delivery'
import type { Plan } from './plan'

/**
 * Delivers a closed letter as it closed, today, with what became of it. What was interrupted is taken up again; a campaign with a final
 * delivery stays as its organizer left it.
 */
export async function deliverLetter(organizer: Organizer, plan: Plan, now: Date): Promise<void> {
  const { slug } = plan.letter
  if (!plan.delivered || (await isFinal(slug))) return
  const { recipient, note, receipts } = plan.delivered
  const cutoff = { cutoff: 'closing', cutoffAt: '', cutoffZone: '' }
  const asked = await prepareDelivery(organizer, slug, { ...cutoff, recipient, note, languages: [] }, now)
  // An organizer who tries things may have opened it again.
  if (asked === 'not-closed') return
  if (typeof asked === 'string') throw new Error(asked)
  await workOnDeliveries(makeInThread)
  const done = await deliver(organizer, slug, asked.id, now)
  if (done !== 'done') throw new Error(done)
  const on = now.toISOString().slice(0, 10)
  for (const receipt of receipts) {
    const recorded = await recordReceipt(organizer, slug, asked.id, { ...receipt, on }, now)
    if (typeof recorded === 'string' || 'faults' in recorded) throw new Error(JSON.stringify(recorded))
    await publishReceipt(organizer, { slug, id: asked.id, receipt: recorded.id }, now)
  }
}

async function isFinal(slug: string): Promise<boolean> {
  const rows = await sql()`
    select 1 from deliveries d join campaigns c on c.id = d.campaign_id where c.slug = ${slug} and d.final_at is not null`
  return rows.length > 0
}
