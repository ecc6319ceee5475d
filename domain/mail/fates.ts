import type { Client } from '@/db/client'

/** What becomes of a mail of an update: left, given up or come back, or not wanted any more. Of rows of the outbox. */
export const fates = (client: Client) => ({
  sent: client`sent_at is not null and returned_at is null`,
  failed: client`(failed_at is not null and last_fault not in ('dropped', 'cancelled')) or returned_at is not null`,
  leftOut: client`failed_at is not null and last_fault = 'dropped'`,
})
