import { by, recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import { ADDRESS_DAYS_CHOICES, type Keeping, type KeepingRefusal, REST_DAYS_CHOICES } from './keeping'
import { saveWhole, type Seen } from './save-whole'

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
  { addressDays, restDays, seen }: Keeping & Seen,
  now = new Date(),
): Promise<'done' | KeepingRefusal | 'changed-meanwhile'> {
  const known = ADDRESS_DAYS_CHOICES.some((days) => days === addressDays)
  return saveWhole(
    { organizer, slug, act: 'keep-data', page: 'keeping', seen },
    async (tx, { campaignId }) => {
      const [stored] = await tx<Stored[]>`
      select opened_at is not null as opened, keeps_addresses_days as address_days, keeps_rest_days as rest_days,
        shredded_at is not null as shredded
      from campaigns where id = ${campaignId}`
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
    },
  )
}
