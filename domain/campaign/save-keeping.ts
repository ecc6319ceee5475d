import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { ADDRESS_DAYS_CHOICES, type Keeping, type KeepingRefusal, REST_DAYS_CHOICES } from './keeping'

type Stored = { opened: boolean; addressDays: number; restDays: number | null; shredded: boolean }

/** Days as they compare: what is kept for good is the longest. */
const length = (days: number | null) => days ?? Infinity

/**
 * Saves how long a campaign keeps addresses and what else is sealed. From the opening on both can only get shorter, because people
 * have signed under what was said. Addresses that are gone already stay gone.
 */
export async function saveKeeping(
  organizer: Organizer,
  slug: string,
  { addressDays, restDays }: Keeping,
  now = new Date(),
): Promise<'done' | KeepingRefusal> {
  const known = ADDRESS_DAYS_CHOICES.some((days) => days === addressDays)
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'keep-data')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const [stored] = await tx<Stored[]>`
      select opened_at is not null as opened, keeps_addresses_days as address_days, keeps_rest_days as rest_days,
        shredded_at is not null as shredded
      from campaigns where id = ${campaignId} for no key update`
    const { opened, shredded, ...before } = stored!
    if (shredded) return 'shredded-already'
    const same = before.addressDays === addressDays && before.restDays === restDays
    if (same) return 'done'
    if (
      !(known || before.addressDays === addressDays) ||
      !REST_DAYS_CHOICES.some((days) => days === restDays)
    )
      return 'keeping-invalid'
    const longer = addressDays > before.addressDays || length(restDays) > length(before.restDays)
    if (opened && longer) return 'keeping-longer'
    await tx`
      update campaigns set keeps_addresses_days = ${addressDays}, keeps_rest_days = ${restDays} where id = ${campaignId}`
    const event = { campaignId, kind: 'keeping-saved', ...by(organizer.userId) }
    await recordEvent(tx, { ...event, detail: { count: addressDays, rest: restDays ?? 'kept' } }, now)
    return 'done'
  })
}
