import { listSupports } from '@/domain/organization/support'
import { recordSupport } from '@/domain/organization/record-support'
import type { Organizer } from '@/domain/team/team'
import { dayFrom } from './letter'
import type { Plan } from './plan'

/** Records who adopted the letter or supports it without signing. What an interrupted run recorded is not recorded again. */
export async function recordSupports(
  organizer: Organizer,
  plan: Plan,
  campaignId: string,
  now: Date,
): Promise<void> {
  const there = new Set((await listSupports(campaignId)).map(({ organization }) => organization))
  for (const { days, ...support } of plan.supports ?? []) {
    if (there.has(support.organization)) continue
    const at = dayFrom(now, -days, '12:00:00')
    const day = at.toISOString().slice(0, 10)
    const recorded = await recordSupport(organizer, plan.letter.slug, { ...support, day }, at)
    if (typeof recorded === 'string' || 'faults' in recorded) throw new Error(JSON.stringify(recorded))
  }
}
