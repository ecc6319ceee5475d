import type { Client } from '@/db/client'

// whereCounted of counting.ts as conditions on `signatures s`, for a whole campaign at once, as if it were launched. That both say the
// same is held by counting.test.ts.

/** Listed once the campaign is public. */
export const isListed = (client: Client) => client`
  (s.number is not null and s.published_at is not null and s.withdrawn_at is null and s.erased_at is null)`

/** Only counted once the campaign is public. */
export const isUnlisted = (client: Client) => client`
  (s.number is not null and s.published_at is null and s.kind = 'person' and s.hidden_at is not null and s.held_at is null
    and s.withdrawn_at is null and s.erased_at is null)`
